using System.Text;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private const int Shown = 1000;

        /// <summary>Shape, type and device.</summary>
        public override string ToString() => $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>Shape, type and device, and the elements of a tensor that is not big.</summary>
        public string ToString(bool withData)
        {
            if (!withData || numel() > Shown || is_complex()) return ToString();
            using var local = detach().DetachFromDisposeScope().to(ScalarType.Float64, CPU, disposeAfter: true);
            var text = new StringBuilder(ToString()).Append('\n');
            Append(text, local.data<double>().ToArray(), shape, 0, 0);
            return text.ToString();
        }

        private static void Append(StringBuilder text, double[] all, long[] shape, int dim, int from)
        {
            if (dim == shape.Length)
            {
                text.Append($"{all[from]:G6}");
                return;
            }
            var step = 1;
            for (var d = dim + 1; d < shape.Length; d++) step *= (int)shape[d];
            text.Append('[');
            for (var i = 0; i < shape[dim]; i++)
            {
                if (i > 0) text.Append(dim == shape.Length - 1 ? " " : "\n " + new string(' ', dim));
                Append(text, all, shape, dim + 1, from + i * step);
            }
            text.Append(']');
        }
    }
}
