using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>Whose convolutions a network is made of. The plain loop loads nothing of the course.</summary>
internal interface IConvolutions
{
    nn.Module<Tensor, Tensor> Of(int inputs, int outputs, int kernel, int stride = 1, int padding = 0, bool bias = true);

    nn.Module<Tensor, Tensor> Transposed(int inputs, int outputs, int kernel, int stride = 1, int padding = 0, bool bias = true);
}

/// <summary>The course's, whose numbers are right.</summary>
internal sealed class CourseConvolutions : IConvolutions
{
    public nn.Module<Tensor, Tensor> Of(int inputs, int outputs, int kernel, int stride, int padding, bool bias) =>
        Layers.Conv2d(inputs, outputs, kernel, stride, padding, bias);

    public nn.Module<Tensor, Tensor> Transposed(int inputs, int outputs, int kernel, int stride, int padding, bool bias) =>
        Layers.ConvTranspose2d(inputs, outputs, kernel, stride, padding, 0, bias);
}

/// <summary>TorchSharp's own, whose numbers are wrong on some processors; see engine/BannedSymbols.txt.</summary>
internal sealed class PlainConvolutions : IConvolutions
{
#pragma warning disable RS0030
    public nn.Module<Tensor, Tensor> Of(int inputs, int outputs, int kernel, int stride, int padding, bool bias) =>
        nn.Conv2d(inputs, outputs, kernel, stride, padding, bias: bias);

    public nn.Module<Tensor, Tensor> Transposed(int inputs, int outputs, int kernel, int stride, int padding, bool bias) =>
        nn.ConvTranspose2d(inputs, outputs, kernel, stride, padding, bias: bias);
#pragma warning restore RS0030
}
