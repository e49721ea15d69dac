namespace GenAI.Learn.Benchmarks;

/// <summary>A measurement that the program offers by name; found by reflection, so that a new one is a new file.</summary>
public interface IBenchmarkCommand
{
    /// <summary>The first argument that asks for it.</summary>
    string Name { get; }

    /// <summary>One line of help: its arguments, and what it prints.</summary>
    string Summary { get; }

    /// <summary>Measures and prints; returns the exit code.</summary>
    int Run(string[] args);
}
