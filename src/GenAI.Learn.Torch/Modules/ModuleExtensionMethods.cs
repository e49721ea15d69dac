namespace TorchSharp;

/// <summary>Moving a module, with its own type as the result.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>To another element type.</summary>
    public static T to<T>(this T module, torch.ScalarType type) where T : torch.nn.Module => (T)module._to(null, type);
    /// <summary>To another device and element type.</summary>
    public static T to<T>(this T module, torch.Device device, torch.ScalarType type) where T : torch.nn.Module => (T)module._to(device, type);
    /// <summary>To another device.</summary>
    public static T to<T>(this T module, torch.Device device) where T : torch.nn.Module => (T)module._to(device, null);
    /// <summary>To another device, by name.</summary>
    public static T to<T>(this T module, string device) where T : torch.nn.Module => (T)module._to(new torch.Device(device), null);
    /// <summary>To another device.</summary>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1) where T : torch.nn.Module =>
        (T)module._to(new torch.Device(deviceType, deviceIndex), null);
    /// <summary>To main memory.</summary>
    public static T cpu<T>(this T module) where T : torch.nn.Module => (T)module._to(torch.CPU, null);
    /// <summary>To a GPU.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1) where T : torch.nn.Module => (T)module._to(new torch.Device(DeviceType.CUDA, deviceIndex), null);
    /// <summary>To double precision.</summary>
    public static T @double<T>(this T module) where T : torch.nn.Module => module.to(torch.ScalarType.Float64);
    /// <summary>To single precision.</summary>
    public static T @float<T>(this T module) where T : torch.nn.Module => module.to(torch.ScalarType.Float32);
}
