using GenAI.Learn.Lessons.Reading;
using Markdig.Parsers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.LabFences;

/// <summary>A <c>lab</c> fence in the text.</summary>
internal sealed class LabNode(BlockParser parser) : FencedCodeBlock(parser), IPageBlock
{
    public LabFence? Fence { get; set; }

    public LessonBlock? Content => Fence is null ? null : new LabBlock(Fence);
}
