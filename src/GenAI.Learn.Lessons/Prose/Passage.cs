namespace GenAI.Learn.Lessons;

/// <summary>A piece of a lesson's prose that can be read by itself: a paragraph, or a few short ones under one heading.</summary>
/// <param name="Heading">The heading that it stands under, or the title of its note; the lesson's title before the first.</param>
/// <param name="Anchor">The heading's anchor; empty before the first.</param>
/// <param name="Words">What it says.</param>
public sealed record Passage(string Heading, string Anchor, Markup Words);
