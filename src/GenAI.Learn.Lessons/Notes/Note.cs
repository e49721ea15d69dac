using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace GenAI.Learn.Lessons.Notes;

/// <summary>A passage set apart: <c>note</c>, <c>warning</c>, or <c>put-right</c>, which corrects a common error.</summary>
internal sealed class Note(BlockParser parser) : CustomContainer(parser);
