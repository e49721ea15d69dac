namespace GenAI.Learn.Models.Graphical;

/// <summary>One variable of a <see cref="BayesianNetwork"/>, with the table of its probabilities given its parents.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="States">How many values it can take; they are numbered from 0.</param>
/// <param name="Parents">Indices of the variables it depends on directly; each stands before it in the network.</param>
/// <param name="Table">
/// P(state | parents): for every combination of the parents' states (the last parent's changes fastest) one row of
/// <paramref name="States"/> probabilities.
/// </param>
public sealed record BayesianNode(string Name, int States, IReadOnlyList<int> Parents, IReadOnlyList<double> Table);
