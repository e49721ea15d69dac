using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>Four generative models of the same points.</summary>
public enum DensityModel
{
    /// <summary>Within a class, each coordinate a Gaussian of its own.</summary>
    [Display(Name = "Naive Bayes")]
    NaiveBayes,

    /// <summary>Within a class, a sum of Gaussians.</summary>
    [Display(Name = "Gaussian mixture")]
    Mixture,

    /// <summary>A variational autoencoder for each class.</summary>
    [Display(Name = "VAE")]
    Vae,

    /// <summary>A generative adversarial network for each class.</summary>
    [Display(Name = "GAN")]
    Gan,
}
