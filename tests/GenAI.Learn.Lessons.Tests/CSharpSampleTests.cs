namespace GenAI.Learn.Lessons.Tests;

/// <summary>The C# in the lessons compiles against the tensors that the labs use.</summary>
public sealed class CSharpSampleTests
{
    private static readonly Course Course = CourseReader.Read(Repository.Content);

    public static TheoryData<LessonProgram> Programs => [.. LessonProgram.In(Course, "csharp")];

    [Theory(DisableDiscoveryEnumeration = true), MemberData(nameof(Programs))]
    public async Task The_CSharp_of_a_lesson_compiles(LessonProgram program)
    {
        Assert.Equal(CodeCheck.Compile, program.Check); // nothing here runs it
        var (exitCode, output, _) = await CSharpCompiler.Compile(program.Code(Course), program.File);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_mistake_is_named_with_the_line_of_the_lesson()
    {
        var course = CourseReader.Read(OneLesson.Texts(OneLesson.FrontMatter + "Text.\n\n```csharp check=compile\nusing System;\nint x = \"no\";\n```\n"));
        var (exitCode, output, _) = await CSharpCompiler.Compile(Assert.Single(LessonProgram.In(course, "csharp")).Code(course), OneLesson.File);
        Assert.NotEqual(0, exitCode);
        Assert.Contains($"04-training.md({OneLesson.LinesBefore + 5},9): error CS0029", output, StringComparison.Ordinal);
    }
}
