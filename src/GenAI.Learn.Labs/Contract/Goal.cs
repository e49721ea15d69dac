namespace GenAI.Learn.Labs;

/// <summary>A goal that a run has set its learner, and that the run itself checks by its own numbers.</summary>
/// <param name="Title">What is to be reached, with its measure and until when: "All 8 modes by step 3,000".</param>
/// <param name="State">Whether it is reached.</param>
/// <param name="Standing">Where the run stands: "5 of 8 modes, 1,200 steps left".</param>
public sealed record Goal(string Title, GoalState State, string Standing);

/// <summary>Whether a goal is reached.</summary>
public enum GoalState
{
    /// <summary>Not yet.</summary>
    Open,

    /// <summary>The run's numbers meet it.</summary>
    Met,

    /// <summary>The run can no longer meet it.</summary>
    Missed,
}
