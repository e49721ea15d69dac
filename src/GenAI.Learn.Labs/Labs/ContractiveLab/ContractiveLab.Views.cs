using System.Globalization;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class ContractiveLab
{
    private const int PathPoints = 25;
    private const double MaxShift = 3;
    private const double MaxTurn = 30;

    // In standard deviations: nearly all codes lie within.
    private static readonly Extent PlaneExtent = new(-3.5, 3.5);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ImagesView("moved", "One image moved", "The shown image as it is and moved, and what each network makes of the moved one."),
        Plane("vanillaPlane", "Its code: vanilla", options),
        Plane("contractivePlane", "Its code: contractive", options),
        new CurveView(
            "movement",
            "Movement of codes",
            "How far codes of 300 test images move when the images are shifted by one pixel or turned by 10 degrees. 1 is the distance between the codes of two images of the same network, as the root of the mean square: so a network gains nothing by making all its codes small.",
            [
                new("vanillaShift", "vanilla, shifted", Tone.Test), new("contractiveShift", "contractive, shifted", Tone.Accent),
                new("vanillaTurn", "vanilla, turned", Tone.Quiet), new("contractiveTurn", "contractive, turned", Tone.Train),
            ])
        {
            YLabel = "share of the spread",
        },
        new CurveView("errors", "Errors", "The mean squared error on 300 test images: what the contraction costs.",
            [new("vanillaMse", "vanilla", Tone.Test), new("contractiveMse", "contractive", Tone.Accent)])
        {
            YLabel = "mean squared error",
            LogY = true,
        },
        new CurveView("penalties", "The encoder's Jacobian", "The squared Frobenius norm of the Jacobian of each encoder, its mean over 300 test images, whether it is part of the loss or not.",
            [new("vanillaPenalty", "vanilla", Tone.Test), new("contractivePenalty", "contractive", Tone.Accent)])
        {
            YLabel = "squared norm",
            LogY = true,
        },
        new BarsView("singular", "Singular values of the Jacobian", "By how much the code moves for a small step of the shown image, in the direction that moves it most, the next, and so on; divided by how far the network's codes lie apart.",
            [new("vanilla", "vanilla", Tone.Test), new("contractive", "contractive", Tone.Accent)])
        {
            XLabel = "direction",
            YLabel = "movement a unit step",
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var image = _shown.narrow(0, Settings.Shown, 1);
        var moved = Moved(image, Settings.Movement == Movement.Shift ? Settings.Shift : Settings.Turn);
        frame.Show("moved", Sheet(cat([image, moved, _plain.Autoencoder.call(moved), _contractive.Autoencoder.call(moved)])));
        frame.Show("vanillaPlane", PlaneOf(_plain, image, moved));
        frame.Show("contractivePlane", PlaneOf(_contractive, image, moved));
        frame.Show("singular", Singular(image));
        var (vanilla, contractive) = (Distance(_plain, image, moved), Distance(_contractive, image, moved));
        var changed = Settings.Movement == Movement.Shift ? _shifted : _turned;
        frame.Note = $"{What()} the shown image's code moves by {vanilla:0.00} of the spread in the vanilla network and by {contractive:0.00} in the contractive one. "
            + $"For {MeasuredCount} images {Measured()} it is {_plain.Movement(_test, changed):0.00} and {_contractive.Movement(_test, changed):0.00} in the mean.";
    }

    private static ScatterView Plane(string name, string title, Options options) => new(
        name,
        title,
        "The codes of 300 test images on their first two principal components, in standard deviations; the path of the shown image's code while the image moves from one end of its slider to the other; and where it stands now.",
        [new Series("codes", "codes of test images", Tone.Quiet), new Series("path", "path of the shown image", Tone.Accent), new Series("start", "as it is", Tone.Real), new Series("now", "moved", Tone.Fake) { Marker = Marker.Ring }],
        PlaneExtent,
        PlaneExtent)
    {
        Axes = ["first principal component", "second principal component"],
    };

    private string What() => Settings.Movement == Movement.Shift ? $"Shifted by {Count(Settings.Shift, "pixel")}," : $"Turned by {Count(Settings.Turn, "degree")},";

    private string Measured() => Settings.Movement == Movement.Shift ? $"shifted by {Count(MeasuredShift, "pixel")}" : $"turned by {Count(MeasuredTurn, "degree")}";

    private static string Count(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.#} {unit}{(Math.Abs(amount) == 1 ? "" : "s")}");

    private Tensor Moved(Tensor image, double amount) => Settings.Movement == Movement.Shift ? RigidMotion.Shift(image, amount) : RigidMotion.Turn(image, amount);

    private double Distance(ContractiveNetwork network, Tensor image, Tensor moved) =>
        (network.Autoencoder.Encode(moved) - network.Autoencoder.Encode(image)).norm().item<float>() / network.Spread(_test);

    private ScatterData PlaneOf(ContractiveNetwork network, Tensor image, Tensor moved)
    {
        var end = Settings.Movement == Movement.Shift ? MaxShift : MaxTurn;
        var path = cat([.. Enumerable.Range(0, PathPoints).Select(i => Moved(image, end * (2.0 * i / (PathPoints - 1) - 1)))]);
        var codes = network.Autoencoder.Encode(_test).cpu();
        var plane = CodePlane.Through(codes);
        PointGroup On(Tensor images) => new(plane.Project(network.Autoencoder.Encode(images).cpu().data<float>().ToArray()));
        return new ScatterData(new Dictionary<string, PointGroup> { ["codes"] = On(_test), ["path"] = On(path), ["start"] = On(image), ["now"] = On(moved) });
    }

    private BarsData Singular(Tensor image)
    {
        float[] Of(ContractiveNetwork network)
        {
            var spread = (float)network.Spread(_test);
            return [.. network.SingularValues(image).Select(value => value / spread)];
        }

        var vanilla = Of(_plain);
        return new BarsData(new Dictionary<string, Floats> { ["vanilla"] = vanilla, ["contractive"] = Of(_contractive) })
        {
            Centres = Enumerable.Range(1, vanilla.Length).Select(i => (float)i).ToArray(),
        };
    }

    private static ImagesData Sheet(Tensor images)
    {
        var sheet = SpriteSheet.Of(images, PixelScale.Unit, 4);
        return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height) { Labels = ["as it is", "moved", "vanilla", "contractive"] };
    }
}
