using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Data;

public sealed class BatchSourceTests
{
    // Image i is all of grey i and has label i.
    private static readonly ImageSet Ten = new(ImageShape.Grey, [.. Enumerable.Range(0, 10).SelectMany(i => Enumerable.Repeat((byte)i, 784))], [.. Enumerable.Range(0, 10).Select(i => (byte)i)]);

    [Fact]
    public void An_epoch_has_every_image_once()
    {
        var source = Source(seed: 1, batchSize: 5);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (long)i), Labels(source, 2).Order());
    }

    [Fact]
    public void What_does_not_fill_a_batch_waits_for_another_epoch()
    {
        var source = Source(seed: 1, batchSize: 4);
        Labels(source, 2);
        Assert.Equal(0, source.Epoch);
        Labels(source, 1);
        Assert.Equal(1, source.Epoch);
    }

    [Fact]
    public void Each_epoch_has_another_order()
    {
        var source = Source(seed: 1, batchSize: 10);
        Assert.NotEqual(Labels(source, 1), Labels(source, 1));
    }

    [Fact]
    public void The_same_seed_gives_the_same_batches() =>
        Assert.Equal(Labels(Source(seed: 3, batchSize: 4), 7), Labels(Source(seed: 3, batchSize: 4), 7));

    [Fact]
    public void A_saved_position_goes_on_the_same()
    {
        using var random = new Generator(5);
        var source = new BatchSource(Ten, 4, PixelScale.Unit, random, CPU);
        Labels(source, 3);
        var (state, position) = (random.get_state(), new MemoryStream());
        source.Save(new BinaryWriter(position));
        var expected = Labels(source, 4);

        random.Restore(state);
        var loaded = new BatchSource(Ten, 4, PixelScale.Unit, random, CPU);
        position.Position = 0;
        loaded.Load(new BinaryReader(position));
        Assert.Equal(expected, Labels(loaded, 4));
    }

    [Fact]
    public void An_image_stays_with_its_label()
    {
        using var batch = Source(seed: 2, batchSize: 3).Next();
        Assert.Equal([3, 1, 28, 28], batch.Images.shape);
        var greys = batch.Images.mean([1, 2, 3]).data<float>().Select(grey => Math.Round(grey * 255)).ToArray();
        Assert.Equal(batch.Labels.data<long>().Select(label => (double)label), greys);
    }

    [Fact]
    public void Pixels_fill_the_scale()
    {
        var set = new ImageSet(ImageShape.Grey, [.. Enumerable.Repeat((byte)0, 392), .. Enumerable.Repeat((byte)255, 392)], [0]);
        using var symmetric = ImageBatch.Of(set, [0], PixelScale.Symmetric, CPU);
        using var unit = ImageBatch.Of(set, [0], PixelScale.Unit, CPU);
        Assert.Equal((-1f, 1f), (symmetric.Images.min().item<float>(), symmetric.Images.max().item<float>()));
        Assert.Equal((0f, 1f), (unit.Images.min().item<float>(), unit.Images.max().item<float>()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_batch_larger_than_the_set_or_empty_is_refused(int batchSize) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Source(1, batchSize));

    private static BatchSource Source(ulong seed, int batchSize) => new(Ten, batchSize, PixelScale.Unit, new Generator(seed), CPU);

    private static long[] Labels(BatchSource source, int batches) => [.. Enumerable.Range(0, batches).SelectMany(_ =>
    {
        using var batch = source.Next();
        return batch.Labels.data<long>().ToArray();
    })];
}
