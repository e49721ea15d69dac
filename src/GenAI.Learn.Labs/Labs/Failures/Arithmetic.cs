using GenAI.Learn.Models.Adversarial;

namespace GenAI.Learn.Labs;

/// <summary>
/// The arithmetic of one step, counted from the sizes of the dense layers: two operations for each weight and sample going forward, two for
/// the gradient of a layer's weights, two for that of its inputs. Activations, biases and the optimizer are left out.
/// </summary>
internal static class Arithmetic
{
    /// <summary>Operations of one discriminator step.</summary>
    public static double DiscriminatorStep(Recipe recipe, double penalty, int batch)
    {
        var (generator, _) = Generator(recipe);
        var (all, first) = Discriminator(recipe);
        var penalties = (penalty > 0 ? 1 : 0) + (recipe.Loss == AdversarialLoss.WassersteinGradientPenalty ? 1 : 0);
        var judged = 2 * (3 * all - first); // real and generated samples; nobody needs the gradient of the points
        return 2.0 * batch * (generator + judged + penalties * 6 * all); // a gradient of a gradient: forward, back, and back through both
    }

    /// <summary>Operations of one generator step.</summary>
    public static double GeneratorStep(Recipe recipe, int batch)
    {
        var (all, first) = Generator(recipe);
        return 2.0 * batch * (3 * all - first + 2 * Discriminator(recipe).All);
    }

    /// <summary>Weights of both networks, without biases.</summary>
    public static long Weights(Recipe recipe) => Generator(recipe).All + Discriminator(recipe).All;

    private static (long All, long First) Generator(Recipe recipe) => Dense(Recipe.NoiseDimension + recipe.Classes, recipe, 2);

    private static (long All, long First) Discriminator(Recipe recipe) => Dense(2 + recipe.Classes, recipe, 1);

    private static (long All, long First) Dense(long inputs, Recipe recipe, long outputs)
    {
        long width = recipe.Width;
        return recipe.Depth == 0
            ? (inputs * outputs, inputs * outputs)
            : (inputs * width + (recipe.Depth - 1) * width * width + width * outputs, inputs * width);
    }
}
