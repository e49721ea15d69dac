using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class AutoencoderLab
{
    /// <summary>Principal component analysis with as many numbers as the code: its error, and for a linear network how far the two subspaces lie apart.</summary>
    private sealed class PrincipalRival : IDisposable
    {
        private const int ShownAxes = 8;

        private readonly Autoencoder _autoencoder;
        private readonly PrincipalSubspace _components;
        private readonly Device _device;
        private readonly ImageShape _shape;
        private readonly int _code;
        private double _error = double.NaN;

        public PrincipalRival(Autoencoder autoencoder, PrincipalSubspace components, ImageShape shape, int code, Device device) =>
            (_autoencoder, _components, _shape, _code, _device) = (autoencoder, components.First(code), shape, code, device);

        /// <summary>The mean squared sine of the principal angles: the share of PCA's directions that the decoder cannot reach.</summary>
        public double Gap { get; private set; } = double.NaN;

        /// <summary>The largest principal angle in radians.</summary>
        public double LargestAngle { get; private set; } = double.NaN;

        /// <summary>PCA's mean squared error on images, which must be the same each time.</summary>
        /// <param name="images">(N, C, H, W).</param>
        public double ErrorOn(Tensor images)
        {
            if (double.IsNaN(_error))
            {
                using var scope = NewDisposeScope();
                var flat = images.cpu().flatten(1);
                _error = nn.functional.mse_loss(_components.Rebuild(_components.Project(flat)), flat).item<float>();
            }

            return _error;
        }

        /// <summary>Compares the two subspaces as the network stands.</summary>
        public void Compare()
        {
            using var scope = NewDisposeScope();
            var angles = PrincipalAngles.Between(_components.Axes, Columns());
            (LargestAngle, Gap) = (angles[0], angles.Average(angle => Math.Pow(Math.Sin(angle), 2)));
        }

        /// <summary>Axes of both, and PCA's as mixtures of the decoder's.</summary>
        public ImagesData Pictures()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var shown = Math.Min(_code, ShownAxes);
            var columns = Columns();
            var (basis, _) = linalg.qr(columns.to_type(ScalarType.Float64));
            var axes = _components.Axes.narrow(1, 0, shown);
            var mixed = basis.mm(basis.t().mm(axes.to_type(ScalarType.Float64))).to_type(ScalarType.Float32);
            var largest = axes.abs().amax([0], keepdim: true); // one scale for an axis and what is mixed of it
            var own = columns.narrow(1, 0, shown);
            var all = cat([axes / largest, own / own.abs().amax([0], keepdim: true).clamp(min: 1e-12), mixed / largest], 1); // (784, 3 shown), of grey images
            var sheet = SpriteSheet.Of(all.t().reshape(_shape.Batch(3 * shown)), PixelScale.Symmetric, shown);
            return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
        }

        public void Dispose() => _components.Dispose();

        // (784, code), of grey images: what each number of the code adds, of a linear decoder of any depth.
        private Tensor Columns()
        {
            using var grad = no_grad();
            var units = cat([zeros(1, _code, device: _device), eye(_code, device: _device)]);
            var pictures = _autoencoder.DecodeLogits(units).flatten(1).cpu();
            return (pictures.narrow(0, 1, _code) - pictures.narrow(0, 0, 1)).t().contiguous();
        }
    }
}
