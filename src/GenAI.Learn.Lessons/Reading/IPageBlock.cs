namespace GenAI.Learn.Lessons.Reading;

/// <summary>A node that becomes a block of its own on the page rather than HTML among the text.</summary>
internal interface IPageBlock
{
    /// <summary>The block, or null if the node has a mistake.</summary>
    LessonBlock? Content { get; }
}
