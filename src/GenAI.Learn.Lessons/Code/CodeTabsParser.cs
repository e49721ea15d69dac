using GenAI.Learn.Lessons.Containers;
using Markdig.Parsers;

namespace GenAI.Learn.Lessons.Code;

internal sealed class CodeTabsParser() : ContainerParser<CodeTabs>("code")
{
    protected override CodeTabs CreateFencedBlock(BlockProcessor processor) => new(this);
}
