using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What is ordinary, and what is not.</summary>
public enum AnomalySource
{
    /// <summary>Digits, one of which is left out of training.</summary>
    [Display(Name = "MNIST, digits")]
    Mnist,

    /// <summary>Garments, one kind of which is left out of training.</summary>
    [Display(Name = "Fashion-MNIST, garments")]
    FashionMnist,

    /// <summary>Faces in colour without a hat; those with one are left out of training.</summary>
    [Display(Name = "Pixel faces without a hat")]
    Faces,

    /// <summary>Records of network connections, and attacks. Synthetic.</summary>
    [Display(Name = "Network flows (simulated)")]
    NetworkFlows,
}
