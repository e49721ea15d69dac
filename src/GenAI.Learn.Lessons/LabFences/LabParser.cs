using GenAI.Learn.Lessons.Yaml;
using Markdig.Parsers;

namespace GenAI.Learn.Lessons.LabFences;

internal sealed class LabParser() : YamlFenceParser<LabNode>("lab")
{
    protected override LabNode CreateFencedBlock(BlockProcessor processor) => new(this);
}
