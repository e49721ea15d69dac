using Markdig.Parsers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Yaml;

/// <summary>Parses a fence of backticks whose body is YAML. Each kind of fence is a subclass with its name.</summary>
internal abstract class YamlFenceParser<T> : FencedBlockParserBase<T> where T : FencedCodeBlock
{
    protected YamlFenceParser(string name)
    {
        OpeningCharacters = ['`'];
        InfoPrefix = null;
        InfoParser = (state, ref line, fence, character) =>
            DefaultInfoParser(state, ref line, fence, character) && fence.Info == name;
    }
}
