using GenAI.Learn.Lessons.Containers;
using Markdig.Parsers;

namespace GenAI.Learn.Lessons.Notes;

internal sealed class NoteParser() : ContainerParser<Note>([.. NoteRenderer.DefaultTitles.Keys])
{
    protected override Note CreateFencedBlock(BlockProcessor processor) => new(this);
}
