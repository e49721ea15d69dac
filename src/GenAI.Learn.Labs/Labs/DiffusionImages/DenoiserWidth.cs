using System.ComponentModel.DataAnnotations;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>How wide the network of the image diffusion lab is.</summary>
public enum DenoiserWidth
{
    /// <summary>32 maps on a processor, 96 on a graphics card.</summary>
    [Display(Name = "as the machine allows")]
    Automatic,

    /// <summary>16 maps.</summary>
    [Display(Name = "16 maps")]
    Narrow,

    /// <summary>32 maps.</summary>
    [Display(Name = "32 maps")]
    Medium,

    /// <summary>96 maps.</summary>
    [Display(Name = "96 maps")]
    Wide,
}

/// <summary>What the widths mean.</summary>
internal static class DenoiserWidths
{
    /// <summary>Maps of 14 x 14 pixels.</summary>
    /// <param name="width">The option.</param>
    /// <param name="device">Where the run computes.</param>
    public static int Maps(this DenoiserWidth width, torch.Device device) => width switch
    {
        DenoiserWidth.Automatic => device.type == DeviceType.CUDA ? 96 : 32,
        DenoiserWidth.Narrow => 16,
        DenoiserWidth.Medium => 32,
        DenoiserWidth.Wide => 96,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "No such width."),
    };
}
