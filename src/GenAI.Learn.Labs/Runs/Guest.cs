namespace GenAI.Learn.Labs;

/// <summary>A learner who is not known again: of no cookie, or of a connection that another program opened. Nothing of a guest is kept on disk.</summary>
public static class Guest
{
    private const string Prefix = "guest-";

    /// <summary>The id of a guest.</summary>
    /// <param name="connection">What the guest is told apart by, while it is here.</param>
    public static string Of(string connection) => Prefix + connection;

    /// <summary>Whether a learner is one.</summary>
    /// <param name="learner">A learner's id.</param>
    public static bool Is(string learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return learner.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
