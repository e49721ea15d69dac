namespace GenAI.Learn.Web.Tests.Search;

/// <summary>
/// Fifty questions that were written from the course's plan without a look at the ranking. Asked for the first time, 34 of the 40 got the right lesson
/// and 9 of the 10 were declined. Four had been declined for a single word that the course lacks, so such a word now weighs less: by that one change they are
/// held back no longer, and whoever wants to know how well the ranking does on new questions writes new ones.
/// </summary>
internal static class HeldBackQuestions
{
    /// <summary>A question of the course, and the lesson that answers it.</summary>
    public static readonly (string Question, string Lesson)[] OfTheCourse =
    [
        ("How do you judge a model that makes pictures rather than labels them?", "foundations/traditional-and-generative-ai"),
        ("What happens in a GAN once the fakes are perfect?", "foundations/how-a-gan-works"),
        ("Does one outlier spoil a least squares classifier?", "foundations/discriminative-models"),
        ("What does the RBF kernel change about the boundary?", "foundations/discriminative-models"),
        ("Is naive Bayes a generative model?", "foundations/generative-models"),
        ("How can a Gaussian mixture classify points?", "foundations/generative-models"),
        ("What did Ng and Jordan find in 2002?", "foundations/discriminative-or-generative"),
        ("How does Gibbs sampling clean a noisy picture?", "foundations/the-wider-family"),
        ("How do I tell when the casino used the loaded die?", "foundations/the-wider-family"),
        ("What is perplexity for a text model that predicts characters?", "foundations/the-wider-family"),
        ("Can a probability density be greater than one?", "foundations/probability-distributions"),
        ("Are human heights normally distributed?", "foundations/probability-distributions"),
        ("When does a Poisson distribution arise?", "foundations/probability-distributions"),
        ("Why does Jensen-Shannon stop at ln 2 for distributions that do not overlap?", "foundations/what-distributions-do"),
        ("What became of Variable in PyTorch?", "foundations/pytorch-from-nothing"),
        ("How does automatic differentiation work backwards through a graph?", "foundations/pytorch-from-nothing"),
        ("Why are images scaled to between -1 and 1 for the generator?", "gans/the-generator"),
        ("What is a transposed convolution?", "gans/the-generator"),
        ("Why does the discriminator use leaky ReLU and strides?", "gans/the-discriminator"),
        ("What is the best possible discriminator for two given densities?", "gans/the-min-max-game"),
        ("Why is the value of the game minus ln 4 at the optimum?", "gans/the-min-max-game"),
        ("What do the loss curves of a GAN tell me?", "gans/training-a-gan"),
        ("Why is there batch normalisation in a DCGAN?", "gans/dcgan"),
        ("What is wrong with weight clipping?", "gans/wasserstein-gan"),
        ("What does it mean that a critic is 1-Lipschitz?", "gans/wasserstein-gan"),
        ("How can I ask a GAN for a thick seven?", "gans/conditional-gans"),
        ("How does pix2pix fill a hole in an image?", "gans/what-conditioning-is-used-for"),
        ("My generator always draws the same sample, what is wrong?", "gans/when-it-goes-wrong"),
        ("Why is FID too large with few samples?", "gans/judging-a-gan"),
        ("Which blind spots does the Inception score have?", "gans/judging-a-gan"),
        ("Does a linear autoencoder find the principal components?", "autoencoders-and-diffusion/anatomy-of-an-autoencoder"),
        ("What learning rate should I use to train an autoencoder?", "autoencoders-and-diffusion/training-an-autoencoder"),
        ("How do you find anomalies by reconstruction error?", "autoencoders-and-diffusion/features-and-anomalies"),
        ("What does k-sparse mean?", "autoencoders-and-diffusion/sparse-autoencoders"),
        ("Does a denoising autoencoder beat the median filter?", "autoencoders-and-diffusion/denoising-autoencoders"),
        ("Why penalise the Jacobian of the encoder?", "autoencoders-and-diffusion/contractive-autoencoders"),
        ("Is an autoencoder better than JPEG at compressing images?", "autoencoders-and-diffusion/convolutional-autoencoders"),
        ("What is the reparameterisation trick?", "autoencoders-and-diffusion/variational-autoencoders"),
        ("Who invented diffusion models, and when?", "autoencoders-and-diffusion/diffusion"),
        ("Which is faster at sampling, a GAN, a VAE or a diffusion model?", "autoencoders-and-diffusion/three-families-one-race"),
    ];

    /// <summary>Questions that the course does not answer, some of them from near by.</summary>
    public static readonly string[] OffTopic =
    [
        "How do I bake sourdough bread?",
        "Which football club won the league last year?",
        "What is the boiling point of ethanol?",
        "How do I file my income tax?",
        "Who wrote War and Peace?",
        "How does the attention mechanism of a transformer work?",
        "Which graphics card should I buy for gaming?",
        "How do I sort a list in Java?",
        "What is the capital of Australia?",
        "How do reinforcement learning agents play Go?",
    ];
}
