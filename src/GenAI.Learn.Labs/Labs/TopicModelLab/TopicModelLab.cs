using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Labs;

/// <summary>
/// Latent Dirichlet allocation finds topics in the course's own lessons: a document is a section, a step a Gibbs sweep over all words.
/// </summary>
[Lab("topic-model", "Topics of this course", ResultSeconds = 5)]
public sealed partial class TopicModelLab : Lab<TopicModelLab.Options>, ILab<TopicModelLab.Options>
{
    private readonly LessonWords _lessons;
    private readonly RandomSource _random;
    private readonly LatentDirichletAllocation _model;
    private int _sweeps;
    private int _until;

    /// <summary>Gives each word a random topic.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed and the lessons.</param>
    public TopicModelLab(Options options, LabContext context)
        : base(options, context)
    {
        _lessons = context.Get(TextResources.Words);
        _random = new RandomSource(context.Seed);
        _model = new LatentDirichletAllocation(_lessons.Corpus, options.Topics, _random) { Alpha = options.Alpha, Beta = options.Beta };
        _until = options.Sweeps;
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [TextResources.Words];

    /// <inheritdoc/>
    public override bool IsResting => _sweeps >= _until;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        _model.Sweep();
        _sweeps++;
        Context.Report("perplexity", _model.Perplexity());
        Context.Report("logLikelihood", _model.LogJoint() / _lessons.Corpus.Tokens);
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("corpus", writer => writer.Write(Fingerprint));
        state.Put("topics", _model.Save);
        state.Put("random", _random.Save);
        state.Put("sweeps", writer =>
        {
            writer.Write(_sweeps);
            writer.Write(_until);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("corpus", reader =>
        {
            if (reader.ReadString() != Fingerprint)
                throw new InvalidDataException("The lessons have changed since this run was saved; start a new one.");
        });
        state.Get("topics", _model.Load);
        state.Get("random", _random.Load);
        state.Get("sweeps", reader => (_sweeps, _until) = (reader.ReadInt32(), reader.ReadInt32()));
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        (_model.Alpha, _model.Beta) = (Settings.Alpha, Settings.Beta);
        if (Settings with { Section = previous.Section } != previous)
            _until = _sweeps + Settings.Sweeps;
    }

    private string Fingerprint => $"{_lessons.Corpus.Documents.Count} documents, {_lessons.Corpus.Vocabulary.Count} words, {_lessons.Corpus.Tokens} tokens";
}
