using GenAI.Learn.Lessons.Yaml;
using Markdig.Parsers;

namespace GenAI.Learn.Lessons.Quizzes;

internal sealed class QuizParser() : YamlFenceParser<QuizNode>("quiz")
{
    protected override QuizNode CreateFencedBlock(BlockProcessor processor) => new(this);
}
