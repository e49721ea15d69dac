using System.Globalization;

namespace GenAI.Learn.Labs;

/// <summary>The settings of a failure beside the present ones.</summary>
internal static class RecipeTable
{
    /// <summary>One row a setting.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(Recipe failure, Recipe now, Failures.Options remedies)
    {
        var rows = new List<IReadOnlyList<string>>
        {
            Row("Loss", $"{failure.Loss}", $"{now.Loss}"),
            Row("Generator's learning rate", Number(failure.GeneratorRate), Number(now.GeneratorRate)),
            Row("Discriminator's learning rate", Number(failure.DiscriminatorRate), Number(now.DiscriminatorRate)),
            Row("Discriminator steps", "1", $"{remedies.DiscriminatorSteps}"),
            Row("Optimizers, generator's and discriminator's", $"{failure.GeneratorOptimizer}, {failure.Optimizer}", $"{now.GeneratorOptimizer}, {now.Optimizer}"),
            Row("Hidden layers, and units in each", Layers(failure), Layers(now)),
        };
        if (failure.HeadStart > 0)
            rows.Add(Row("Steps before the generator's first", $"{failure.HeadStart}", $"{now.HeadStart}"));
        if (failure.TrainingPoints is { } points)
            rows.Add(Row("Training points", $"{points}", $"{now.TrainingPoints}"));
        if (failure.IsConditional)
            rows.Add(Row("Training labels replaced by chance", $"{failure.SpoiledLabels:P0}", $"{now.SpoiledLabels:P0}"));
        return rows;
    }

    private static string[] Row(string setting, string failure, string now) => [setting, failure, now];

    private static string Number(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);

    private static string Layers(Recipe recipe) => recipe.Depth == 0 ? "none" : $"{recipe.Depth} of {recipe.Width}";
}
