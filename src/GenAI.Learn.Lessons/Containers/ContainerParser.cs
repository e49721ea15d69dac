using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace GenAI.Learn.Lessons.Containers;

/// <summary>Parses a container between <c>::: name</c> and <c>:::</c>. Each kind of container is a subclass with its names.</summary>
internal abstract class ContainerParser<T> : FencedBlockParserBase<T> where T : CustomContainer
{
    protected ContainerParser(params string[] names)
    {
        OpeningCharacters = [':'];
        InfoPrefix = null;
        InfoParser = (state, ref line, fence, character) =>
            DefaultInfoParser(state, ref line, fence, character) && names.Contains(fence.Info);
    }
}
