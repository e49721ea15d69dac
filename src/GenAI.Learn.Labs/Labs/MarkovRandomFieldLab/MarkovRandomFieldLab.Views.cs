using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Labs;

public sealed partial class MarkovRandomFieldLab
{
    private static readonly Extent Temperatures = new(0.5, 5);

    // Where the exact curves are shown as points: apart from each other, and closer where the magnetisation drops.
    private static readonly float[] Grid =
    [
        .. Enumerable.Range(0, 91).Select(i => 0.5f + i * 0.05f).Where(t => t is < 2.16f or > 2.3f),
        2.16f, 2.19f, 2.22f, 2.24f, 2.255f, 2.263f, 2.267f, 2.269f, 2.28f,
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) => options.Task == FieldTask.Image ? ImageViews : MagnetViews(options.Side);

    private static IReadOnlyList<View> MagnetViews(int side) =>
    [
        new HeatmapView("lattice", "The lattice", "Every small square is one spin, up or down. Neighbours like to agree.", new Extent(0, side), new Extent(0, side), new Extent(-1, 1)) { Diverging = true },
        new CurveView(
            "magnetisation",
            "Magnetisation",
            "The mean spin after each step, and plus and minus the exact value for an endless lattice, which is 0 from temperature 2.269 on.",
            [new("magnetisation", "this lattice", Tone.Fake), new("exactUp", "exact, endless lattice", Tone.Real), new("exactDown", "the same, downwards", Tone.Quiet)])
        {
            YLabel = "mean spin",
            Y = new Extent(-1.05, 1.05),
        },
        new CurveView(
            "energy",
            "Energy by spin",
            "The energy by spin after each step, and its exact mean for an endless lattice without a field.",
            [new("energy", "this lattice", Tone.Fake), new("exactEnergy", "exact, endless lattice", Tone.Real)])
        {
            YLabel = "energy by spin",
        },
        ByTemperature("magnetisations", "Magnetisation against temperature", "size of the mean spin", new Extent(0, 1.05)),
        ByTemperature("energies", "Energy against temperature", "energy by spin", new Extent(-2.1, 0)),
    ];

    private static IReadOnlyList<View> ImageViews =>
    [
        new ImagesView("pictures", "Picture, noisy copy, cleaned", "From left to right: the true picture, the copy with flipped pixels, for each pixel the probability of white, and the cleaned image."),
        new CurveView(
            "wrong",
            "Share of wrong pixels",
            "The share of pixels that differ from the true picture, in the noisy copy and in the cleaned image, after each sweep.",
            [new("wrongBefore", "noisy copy", Tone.Quiet), new("wrongAfter", "cleaned", Tone.Fake)])
        {
            YLabel = "share",
        },
        new TableView(
            "score",
            "Score",
            "Wrong pixels before and after, and the energy of the true picture and of the cleaned one: lower energy is a more probable image.",
            ["picture", "wrong pixels", "energy"]),
    ];

    private static ScatterView ByTemperature(string name, string title, string label, Extent y) => new(
        name,
        title,
        "The exact curve for an endless lattice without a field, and averages over about the newest 500 sweeps of this lattice at every temperature that was set, begun 200 sweeps after it was set.",
        [new("exact", "exact, endless lattice", Tone.Real), new("measured", "measured", Tone.Fake)],
        Temperatures,
        y)
    {
        Axes = ["temperature", label],
    };

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        if (_cleaning is not null)
            DrawCleaning(frame, _cleaning);
        else if (_magnet is not null)
            DrawMagnet(frame, _magnet);
    }

    private void DrawMagnet(Frame frame, Magnet magnet)
    {
        var lattice = magnet.Lattice;
        float[] spins = [.. lattice.Spins.ToArray().Select(spin => (float)spin)];
        frame.Show("lattice", new HeatmapData(new Grid(lattice.Side, lattice.Side, spins)));
        frame.Show("magnetisations", Points(magnet, OnsagerSolution.Magnetisation, average => average.Magnetisation));
        frame.Show("energies", Points(magnet, OnsagerSolution.EnergyPerSpin, average => average.Energy));
        var (t, m) = (Settings.Temperature, lattice.Magnetisation);
        var exact = Settings.Field == 0
            ? $"the exact size for an endless lattice is {OnsagerSolution.Magnetisation(t):0.00}"
            : "with a field no exact formula is known";
        frame.Note = $"Temperature {t:0.00}, {(t < OnsagerSolution.CriticalTemperature ? "below" : "above")} the critical 2.269: mean spin {m:0.00}, {exact}. Energy by spin {lattice.EnergyPerSpin(Settings.Field):0.00}.";
    }

    private static ScatterData Points(Magnet magnet, Func<double, double> exact, Func<Average, double> measured) => new(new Dictionary<string, PointGroup>
    {
        ["exact"] = new(Grid.SelectMany(t => new[] { t, (float)exact(t) }).ToArray()),
        ["measured"] = new(magnet.Measured.SelectMany(entry => new[] { (float)entry.Key, (float)measured(entry.Value) }).ToArray()),
    });

    private void DrawCleaning(Frame frame, Cleaning cleaning)
    {
        var answer = cleaning.Answer();
        var (found, truth) = cleaning.Energies;
        frame.Show("pictures", Sheet(["true", "noisy", "P(white)", "cleaned"], Unit(cleaning.Clean), Unit(cleaning.Noisy), cleaning.White(), Unit(answer)));
        frame.Show("score", new TableData(
        [
            ["true picture", "0.0%", $"{truth:0.0}"],
            ["noisy copy", $"{cleaning.WrongBefore:0.0%}", ""],
            ["cleaned", $"{cleaning.WrongAfter:0.0%}", $"{found:0.0}"],
        ]));
        frame.Note = $"{cleaning.WrongBefore:0.0%} of the pixels were wrong, {cleaning.WrongAfter:0.0%} still are{Effort(cleaning)}."
            + (found < truth - 1e-9 ? " The cleaned image is more probable under the model than the true one: what remains wrong is the model's fault, not the search's." : "");
    }

    private string Effort(Cleaning cleaning) => (Settings.Method, cleaning.Sweeps) switch
    {
        (_, 0) => ": nothing is done yet",
        (CleaningMethod.MinimumCut, _) => " in the most probable image",
        (_, 1) => " after 1 sweep",
        var (_, sweeps) => $" after {sweeps} sweeps",
    };

    private static float[] Unit(sbyte[] image) => [.. image.Select(pixel => (pixel + 1) / 2f)];

    private static ImagesData Sheet(IReadOnlyList<string> labels, params float[][] images)
    {
        const int side = ImageShape.GreySide;
        var pixels = new byte[images.Length * side * side];
        for (var i = 0; i < images.Length; i++)
        {
            for (var p = 0; p < side * side; p++)
                pixels[p / side * side * images.Length + i * side + p % side] = (byte)Math.Round(255 * images[i][p]);
        }

        return new ImagesData(Png.Encode(pixels, side * images.Length, side), images.Length, images.Length, side, side) { Labels = labels };
    }
}
