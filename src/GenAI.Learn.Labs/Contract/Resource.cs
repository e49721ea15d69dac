namespace GenAI.Learn.Labs;

/// <summary>
/// Something that takes long to make and is shared by runs: a data set, a trained classifier. It is made once a process, in
/// the background, when the first run needs it; two resources with one key are the same thing.
/// </summary>
/// <param name="Key">Unique: <c>mnist</c>, <c>classifier/mnist</c>.</param>
/// <param name="Title">What is being done, for the progress bar: "Reading MNIST".</param>
/// <param name="Expected">How long it may take the first time on two CPU cores.</param>
public abstract record Resource(string Key, string Title, TimeSpan Expected)
{
    /// <summary>Makes it.</summary>
    /// <param name="progress">The share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the work when the server stops.</param>
    public abstract Task<object> PrepareAsync(IProgress<double> progress, CancellationToken cancellation);
}

/// <summary>A resource of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What is made.</typeparam>
/// <param name="Key">Unique key.</param>
/// <param name="Title">What is being done.</param>
/// <param name="Expected">How long it may take.</param>
/// <param name="Prepare">Makes it; called on a thread of the pool.</param>
public sealed record Resource<T>(string Key, string Title, TimeSpan Expected, Func<IProgress<double>, CancellationToken, T> Prepare)
    : Resource(Key, Title, Expected)
    where T : class
{
    /// <inheritdoc/>
    public override async Task<object> PrepareAsync(IProgress<double> progress, CancellationToken cancellation) =>
        await Task.Run(() => Prepare(progress, cancellation), cancellation).ConfigureAwait(false);
}
