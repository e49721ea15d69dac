using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace GenAI.Learn.Lessons.Code;

/// <summary>The same code in several languages, between <c>::: code</c> and <c>:::</c>.</summary>
internal sealed class CodeTabs(BlockParser parser) : CustomContainer(parser);
