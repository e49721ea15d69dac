using System.Globalization;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Text;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Topics of the lessons: an input says which words a section has, a unit is a group of words that come together.</summary>
internal sealed class SparseTopics : SparseWork
{
    /// <summary>Units in the table, the most active ones.</summary>
    internal const int ShownTopics = 12;

    /// <summary>Words of a topic by which it is judged.</summary>
    internal const int TopWords = 6;

    private const int HeldOut = 8; // every eighth section is not learned from

    private readonly LabContext _context;
    private readonly LessonWords _lessons;
    private readonly WordPresence _words;
    private readonly SparseNetwork _network;
    private readonly Tensor _train;
    private readonly Tensor _test;
    private readonly Tensor _all;
    private readonly int _batchSize;
    private readonly double _frequencyLoss;
    private float[] _shares = [];
    private double _loss = double.NaN;
    private int _dead;
    private int _step;

    public SparseTopics(SparseLab.Options options, LabContext context)
    {
        (_context, _batchSize) = (context, options.BatchSize);
        _lessons = context.Get(TextResources.Words);
        _words = WordPresence.Of(_lessons.Corpus);
        int[] every = [.. Enumerable.Range(0, _words.Documents.Count)];
        _all = Rows(every);
        _train = Rows([.. every.Where(i => i % HeldOut != 0)]);
        _test = Rows([.. every.Where(i => i % HeldOut == 0)]);
        using var scope = NewDisposeScope();
        var mean = _train.mean([0]);
        var start = _train.index_select(0, context.Generator.Integers(_train.shape[0], [options.Units], context.Device));
        _network = new SparseNetwork(options, options.Sparsity, start, mean, ReconstructionLoss.BinaryCrossEntropy, context);
        var rate = mean.clamp(0.002, 0.998);
        _frequencyLoss = ReconstructionLoss.BinaryCrossEntropy.Of((rate / (1 - rate)).log().expand_as(_test), _test).item<float>();
    }

    public static IReadOnlyList<View> Views(SparseLab.Options options) =>
    [
        new TableView("topics", "Topics", "The units that are active in most sections, each with the words that it makes most likely. The numbers of the units mean nothing.", ["unit", "active", "words"]),
        new TextView("section", "One section", "The words of the chosen section that the network sees, and the units that are active for it."),
        .. CodeViews(options),
        new CurveView("errors", "Losses", "The binary cross-entropy of each training batch before its step, and on the sections held out, an eighth of all; for comparison that of each word's frequency alone.",
            [new("trainLoss", "training batch", Tone.Train), new("testLoss", "sections held out", Tone.Test), new("frequencyLoss", "word frequencies alone", Tone.Quiet)])
        {
            YLabel = "cross-entropy a word",
        },
        new CurveView("coherence", "Coherence of the topics", "How often the six top words of the shown topics stand in one section: normalised pointwise mutual information, 1 for always together, 0 for chance.",
            [new("coherence", "mean of the shown topics", Tone.Accent)]),
    ];

    public override void Step()
    {
        using var rows = _context.Generator.Integers(_train.shape[0], [_batchSize], _context.Device);
        using var batch = _train.index_select(0, rows);
        _context.Report("trainLoss", _network.Step(batch));
        _step++;
        if (_step is not (1 or 5 or 10) && _step % MeasuredEvery != 0)
            return;
        Measure();
        _context.Report("testLoss", _loss);
        _context.Report("frequencyLoss", _frequencyLoss);
        _context.Report("activeShare", _shares.Average());
        _context.Report("deadUnits", _dead);
        _context.Report("coherence", Coherence());
        if (_network.TargetShare is { } target)
            _context.Report("targetShare", target);
    }

    public override void Draw(Frame frame, SparseLab.Options settings)
    {
        if (_shares.Length == 0)
            Measure();
        var topics = Topics();
        frame.Show("topics", new TableData([.. topics.Select(topic => new[]
        {
            (topic.Unit + 1).ToString(CultureInfo.InvariantCulture),
            _shares[topic.Unit].ToString("0 %", CultureInfo.InvariantCulture),
            string.Join(", ", topic.Words.Select(word => _words.Vocabulary[word])),
        })]));
        frame.Show("section", new TextData(Section(Math.Min(settings.Shown, _words.Documents.Count) - 1)));
        frame.Show("activity", Histogram(_shares));
        frame.Note = $"{_shares.Average() * settings.Units:0.0} of {settings.Units} units are active for a section on average, {_dead} for none; the most active groups {string.Join(", ", topics[0].Words.Take(3).Select(word => _words.Vocabulary[word]))}.";
    }

    public override void Take(SparseLab.Options settings)
    {
        _network.Take(settings);
        _shares = [];
    }

    public override void Save(LabState state)
    {
        state.Put("corpus", writer => writer.Write(Fingerprint));
        _network.Save(state, "autoencoder");
        state.Put("step", writer => writer.Write(_step));
    }

    public override void Load(LabState state)
    {
        state.Get("corpus", reader =>
        {
            if (reader.ReadString() != Fingerprint)
                throw new InvalidDataException("The lessons have changed since this run was saved; start a new one.");
        });
        _network.Load(state, "autoencoder");
        state.Get("step", reader => _step = reader.ReadInt32());
        _shares = [];
    }

    public override void Dispose()
    {
        _network.Dispose();
        _train.Dispose();
        _test.Dispose();
        _all.Dispose();
    }

    private string Fingerprint => $"{_words.Documents.Count} sections, {_words.Vocabulary.Count} words";

    private Tensor Rows(int[] documents) =>
        tensor(_words.Rows(documents), [documents.Length, _words.Vocabulary.Count], device: _context.Device).DetachFromDisposeScope();

    private void Measure()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        _loss = ReconstructionLoss.BinaryCrossEntropy.Of(_network.Autoencoder.DecodeLogits(_network.Autoencoder.Encode(_test)), _test).item<float>();
        var codes = _network.Autoencoder.Encode(_all);
        _shares = [.. _network.Activity(codes).mean([0]).cpu().data<float>()];
        _dead = _network.DeadUnits(codes);
    }

    private (int Unit, int[] Words)[] Topics()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var atoms = _network.Autoencoder.CodeWeights.t();                   // (units, words)
        var (_, top) = atoms.topk(TopWords, 1);
        var words = top.cpu().data<long>().Select(word => (int)word).Chunk(TopWords).ToArray();
        return [.. Enumerable.Range(0, _shares.Length).OrderByDescending(unit => _shares[unit]).ThenBy(unit => unit).Take(ShownTopics).Select(unit => (unit, words[unit]))];
    }

    private double Coherence() => Topics().Average(topic => TopicCoherence.Of(_words.Documents, topic.Words));

    private string Section(int index)
    {
        var section = _lessons.Sections[index];
        using var row = _all.narrow(0, index, 1);
        var code = _network.Autoencoder.Encode(row).cpu().data<float>().ToArray();
        var active = Enumerable.Range(0, code.Length).Where(unit => code[unit] != 0).OrderByDescending(unit => code[unit]).Take(4)
            .Select(unit => $"{unit + 1} ({code[unit].ToString("0.0", CultureInfo.InvariantCulture)})");
        var words = _words.Documents[index].Order().Select(word => _words.Vocabulary[word]);
        return $"{section.Lesson}: {section.Title}\n\nWords: {string.Join(", ", words)}\n\nActive units: {string.Join(", ", active)}";
    }
}
