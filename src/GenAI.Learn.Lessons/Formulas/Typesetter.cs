using System.Collections.Concurrent;
using Jint;
using Jint.Native;
using Markdig.Renderers;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Formulas;

/// <summary>Typesets TeX with KaTeX, whose script an interpreter runs on the server: a page needs no script for its formulas.
/// What was typeset once is kept.</summary>
internal static class Typesetter
{
    private const string Script = "katex.min.js";

    // HTML for the eye and MathML for a screen reader; [html, null], or [null, what is wrong].
    private const string Render =
        """
        function render(tex, displayMode) {
          try {
            return [katex.renderToString(tex, { displayMode, throwOnError: true, strict: "error", output: "htmlAndMathml" }), null];
          } catch (error) {
            return [null, String(error.message)];
          }
        }
        """;

    private static readonly ConcurrentDictionary<(string Tex, bool IsDisplay), Typeset> Known = new();
    private static readonly Lock Working = new(); // the interpreter serves one at a time
    private static readonly Lazy<Engine?> KaTeX = new(Load);

    /// <summary>Typesets a formula.</summary>
    /// <param name="tex">Its TeX, without the dollar signs.</param>
    /// <param name="isDisplay">Whether it stands on a line of its own.</param>
    public static Typeset Set(string tex, bool isDisplay)
    {
        if (Known.TryGetValue((tex, isDisplay), out var known))
            return known;
        lock (Working)
            return Known.GetOrAdd((tex, isDisplay), Made);
    }

    /// <summary>All that makes a formula look as it does.</summary>
    public static string Maker => $"{typeof(Engine).Assembly.GetName().Version} {Render} {Source()}";

    /// <summary>Those that parsed.</summary>
    public static IReadOnlyList<TypesetFormula> All =>
        [.. Known.Where(known => known.Value.Html is not null).Select(known => new TypesetFormula(known.Key.Tex, known.Key.IsDisplay, known.Value.Html!))];

    /// <summary>Puts one in that was typeset before.</summary>
    public static void Take(TypesetFormula formula) => Known.TryAdd((formula.Tex, formula.IsDisplay), new Typeset(formula.Html, null));

    private static Typeset Made((string Tex, bool IsDisplay) formula)
    {
        if (KaTeX.Value is not { } katex)
            return new Typeset(null, "KaTeX was not there when this program was built: `npm ci` installs it");
        var made = katex.Invoke("render", formula.Tex, formula.IsDisplay).AsArray();
        return new Typeset(Text(made[0]), Text(made[1]));
    }

    private static string? Text(JsValue value) => value.IsNull() ? null : value.AsString();

    private static string? Source()
    {
        using var stream = typeof(Typesetter).Assembly.GetManifestResourceStream(Script);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Engine? Load() => Source() is { } script ? new Engine().Execute(script, Script).Execute(Render) : null;
}

/// <summary>A formula as KaTeX set it.</summary>
/// <param name="Html">HTML and MathML; null where it does not parse.</param>
/// <param name="Mistake">Why it does not; null where it does.</param>
internal sealed record Typeset(string? Html, string? Mistake)
{
    /// <summary>Leaves it at its formula, for <see cref="Write"/>.</summary>
    public void PutAt(MarkdownObject formula) => formula.SetData(typeof(Typeset), this);

    /// <summary>Writes a formula as it was set, or else its TeX.</summary>
    public static void Write(HtmlRenderer renderer, MarkdownObject formula, string tex)
    {
        if (formula.GetData(typeof(Typeset)) is Typeset { Html: { } html })
            renderer.Write(html);
        else
            renderer.WriteEscape(tex);
    }
}
