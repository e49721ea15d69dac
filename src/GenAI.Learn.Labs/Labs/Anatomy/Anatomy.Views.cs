namespace GenAI.Learn.Labs;

public sealed partial class Anatomy
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new DiagramView(
            "network",
            "The network, layer by layer",
            "The layers in the order in which they run, from left to right and in each column from top to bottom. Below a layer's name stand the shape of what it puts out and how many numbers it learns. The coloured one is looked into."),
        new ImagesView(
            "activations",
            "What the chosen layer puts out",
            "One small picture for each channel of the chosen layer, for the one sample that goes through. Middle grey is 0, white the largest size of a value in this layer, black as much below 0."),
        new ImagesView("picture", "The image", "The image that the generator makes of the sample, or that the discriminator judges, and the discriminator's probability that it is real, judged as in training: in one batch with the other 19 samples of its kind."),
        new TableView(
            "layers",
            "Layers in numbers",
            "For each layer the window with which it works, the shape it puts out, the numbers it learns, and a patch of the image: for the discriminator the patch that one unit sees, its receptive field; for the generator the patch that one unit paints. Sides are given as they are before the image's edge cuts them off.",
            ["layer", "window", "puts out", "parameters", "patch of the image", "mean size of a value"]),
        new BarsView("values", "Values in the chosen layer", "How the values that the chosen layer puts out for this sample are distributed.", [new Series("values", "values", Tone.Accent)])
        {
            XLabel = "value",
            YLabel = "share of units",
        },
        new BarsView(
            "weights",
            "Weights",
            "How the weights of the chosen layer are distributed now, with the normal distribution from which they were drawn at the start. For a layer without weights, those of the nearest layer before it that has some.",
            [new Series("weights", "weights now", Tone.Train), new Series("start", "drawn from, at the start", Tone.Quiet)])
        {
            XLabel = "weight",
            YLabel = "share of weights",
        },
        new CurveView(
            "opinion",
            "What the discriminator thinks in training",
            "The mean probability of being real that the discriminator gives to the real and to the generated images of each step.",
            [new Series("dReal", "real images", Tone.Real), new Series("dFake", "generated images", Tone.Fake)])
        {
            YLabel = "probability",
            Y = new Extent(0, 1),
        },
        new CurveView(
            "losses",
            "Losses",
            "The loss of each player over the steps.",
            [new Series("dLoss", "discriminator", Tone.Judge), new Series("gLoss", "generator", Tone.Fake)])
        {
            YLabel = "loss",
            Marks = [new Mark(Math.Log(2), "ln 2: the discriminator guesses")],
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        using var dissection = new Dissection(this);
        frame.Show("network", dissection.Diagram());
        frame.Show("activations", dissection.Activations());
        frame.Show("picture", dissection.Picture());
        frame.Show("layers", dissection.Table());
        frame.Show("values", dissection.Values());
        frame.Show("weights", dissection.Weights());
        frame.Note = (frame is { Step: 0, Phase: null } ? "Untrained. " : "") + dissection.Sentence();
    }
}
