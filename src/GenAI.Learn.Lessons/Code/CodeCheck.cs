namespace GenAI.Learn.Lessons;

/// <summary>What the tests do with a code sample. The samples of one lesson in one language are one program, in order.</summary>
public enum CodeCheck
{
    /// <summary>Nothing: it is an excerpt.</summary>
    None,

    /// <summary>It must compile.</summary>
    Compile,

    /// <summary>It must compile and run to its end.</summary>
    Run,
}
