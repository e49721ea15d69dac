namespace GenAI.Learn.Lessons.Tests;

/// <summary>The Python in the lessons runs on Debian's PyTorch, where that is installed.</summary>
public sealed class PythonSampleTests
{
    private const string Python = "/usr/bin/python3"; // Debian's, which sees python3-torch

    private static readonly Course Course = CourseReader.Read(Repository.Content);

    public static TheoryData<LessonProgram> Programs => [.. LessonProgram.In(Course, "python")];

    [Theory(DisableDiscoveryEnumeration = true), MemberData(nameof(Programs))]
    public async Task The_Python_of_a_lesson_runs(LessonProgram program)
    {
        Assert.SkipUnless(File.Exists(Python) && (await Tool.Run(Python, "-c", "import torch")).ExitCode == 0, "python3-torch is not installed");
        string[] how = program.Check == CodeCheck.Run ? ["-c", "exec(compile(__import__('sys').argv[1], __import__('sys').argv[2], 'exec'))"]
            : ["-c", "compile(__import__('sys').argv[1], __import__('sys').argv[2], 'exec')"];
        var (exitCode, output) = await Tool.Run(Python, [.. how, program.Code(Course), program.File]);
        Assert.True(exitCode == 0, output);
    }
}
