namespace GenAI.Learn.Lessons;

/// <summary>The course as it is now. Pages ask for it at each request, so that an edited lesson shows without a restart.</summary>
public interface ICourse
{
    /// <summary>The newest course that could be read.</summary>
    Course Current { get; }

    /// <summary>Raised after <see cref="Current"/> has changed, on a thread of its own.</summary>
    event EventHandler? Changed;
}
