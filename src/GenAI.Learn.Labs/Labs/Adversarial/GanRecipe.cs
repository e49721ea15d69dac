using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;

namespace GenAI.Learn.Labs;

/// <summary>
/// How a GAN of images is kept even. Of digits, DCGAN's own way does: batch normalisation and the non-saturating loss. Of faces in colour the
/// discriminator would soon win; there its weights are normalised by their spectral norm, with the hinge loss (Miyato and others 2018).
/// </summary>
/// <param name="Objective">The two losses.</param>
/// <param name="Normalisation">Of the discriminator.</param>
/// <param name="Beta1">The decay of Adam's first moment.</param>
internal sealed record GanRecipe(AdversarialObjective Objective, MapNormalisation Normalisation, double Beta1)
{
    /// <summary>The recipe for images of a shape.</summary>
    /// <param name="shape">Of the images.</param>
    /// <param name="usual">The losses for grey images.</param>
    public static GanRecipe For(ImageShape shape, AdversarialObjective usual) => shape.IsGrey
        ? new GanRecipe(usual, MapNormalisation.Batch, 0.5)
        : new GanRecipe(new Hinge(), MapNormalisation.Spectral, 0);
}
