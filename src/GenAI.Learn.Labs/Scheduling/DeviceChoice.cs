using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>Where tensors live, by configuration.</summary>
internal static class DeviceChoice
{
    /// <summary><c>auto</c> takes a GPU where there is one.</summary>
    public static torch.Device From(string name) => name.ToUpperInvariant() switch
    {
        "CPU" => torch.CPU,
        "AUTO" => torch.cuda.is_available() ? torch.CUDA : torch.CPU,
        "CUDA" => torch.cuda.is_available()
            ? torch.CUDA
            : throw new InvalidOperationException("Labs:Device is 'cuda', but libtorch finds no CUDA device; use 'auto' or 'cpu'."),
        _ => throw new InvalidOperationException($"Labs:Device is '{name}', but must be auto, cpu or cuda."),
    };

    /// <summary>Refuses what cannot be had. <c>auto</c> and <c>cpu</c> always can: for them libtorch is not loaded yet.</summary>
    /// <exception cref="InvalidOperationException">There is no such device here.</exception>
    public static void Check(string name)
    {
        if (name.ToUpperInvariant() is not ("AUTO" or "CPU"))
            From(name);
    }

    /// <summary>One thread a core; a GPU serves two at a time.</summary>
    public static int Workers(SchedulerSettings settings, torch.Device device) =>
        settings.Workers > 0 ? settings.Workers : device.type == DeviceType.CUDA ? 2 : Environment.ProcessorCount;
}
