namespace GenAI.Learn.Web.Tests.Search;

/// <summary>The questions by which the ranking was developed: it was to answer them as a whole, and none by itself.</summary>
public sealed class AnswerTests
{
    // A question, and the lesson that answers it.
    private static readonly (string Question, string Lesson)[] Answerable =
    [
        ("What is the difference between traditional AI and generative AI?", "foundations/traditional-and-generative-ai"),
        ("Who decides whether a drawn garment is any good?", "foundations/traditional-and-generative-ai"),
        ("What are the six moves of the adversarial game?", "foundations/how-a-gan-works"),
        ("When can the discriminator do no better than chance?", "foundations/how-a-gan-works"),
        ("How does logistic regression find its weights?", "foundations/discriminative-models"),
        ("What is the margin of a support vector machine?", "foundations/discriminative-models"),
        ("Are decision trees robust against outliers?", "foundations/discriminative-models"),
        ("How does Bayes' rule turn a generative model into a classifier?", "foundations/generative-models"),
        ("Does a GAN give a likelihood?", "foundations/generative-models"),
        ("Which classifier copes with missing features?", "foundations/discriminative-or-generative"),
        ("Is naive Bayes better than logistic regression with few examples?", "foundations/discriminative-or-generative"),
        ("How does the sprinkler network explain wet grass?", "foundations/the-wider-family"),
        ("What is the Ising model?", "foundations/the-wider-family"),
        ("How does latent Dirichlet allocation find topics?", "foundations/the-wider-family"),
        ("What does the Baum-Welch algorithm do?", "foundations/the-wider-family"),
        ("What is a log-normal distribution used for?", "foundations/probability-distributions"),
        ("Why is the probability of a single value zero for a continuous variable?", "foundations/probability-distributions"),
        ("What are the two conventions of the geometric distribution?", "foundations/probability-distributions"),
        ("What does the Wasserstein distance measure?", "foundations/what-distributions-do"),
        ("Why is KL divergence not symmetric?", "foundations/what-distributions-do"),
        ("What is a tensor?", "foundations/pytorch-from-nothing"),
        ("Why does the loss of the first network start near 0.25?", "foundations/pytorch-from-nothing"),
        ("How do I move a model to the GPU?", "foundations/pytorch-from-nothing"),
        ("Why do generator and discriminator take turns?", "gans/training-a-gan"),
        ("What does mode collapse look like on the ring?", "gans/training-a-gan"),
        ("Why does DCGAN use strided convolutions instead of pooling?", "gans/dcgan"),
        ("How do you walk through latent space?", "gans/dcgan"),
        ("Which loss should an autoencoder use, MSE or binary cross-entropy?", "autoencoders-and-diffusion/training-an-autoencoder"),
        ("How small can the bottleneck of an autoencoder be?", "autoencoders-and-diffusion/training-an-autoencoder"),
        ("Why may a probability density be larger than 1?", "foundations/probability-distributions"),
        ("why may a density be larger than 1", "foundations/probability-distributions"),
        ("Can a pdf value exceed one?", "foundations/probability-distributions"),
        ("What is the difference between a pmf and a pdf?", "foundations/probability-distributions"),
        ("When would I use a Poisson distribution?", "foundations/probability-distributions"),
        ("What makes a support vector machine different from logistic regression?", "foundations/discriminative-models"),
        ("Why do k nearest neighbours need scaled features?", "foundations/discriminative-models"),
        ("Does a decision tree overfit?", "foundations/discriminative-models"),
        ("How does a gaussian mixture model learn its components?", "foundations/generative-models"),
        ("What does a VAE optimise?", "foundations/generative-models"),
        ("Which model wins with little training data?", "foundations/discriminative-or-generative"),
        ("What is asymptotic error?", "foundations/discriminative-or-generative"),
        ("How do hidden markov models decode the most likely states?", "foundations/the-wider-family"),
        ("What is explaining away in a bayesian network?", "foundations/the-wider-family"),
        ("How does an autoregressive model write text?", "foundations/the-wider-family"),
        ("What does perplexity tell me?", "foundations/what-distributions-do"),
        ("Is Jensen-Shannon divergence bounded?", "foundations/what-distributions-do"),
        ("Why do we call backward before the optimizer step?", "foundations/pytorch-from-nothing"),
        ("What happens if I forget to zero the gradients?", "foundations/pytorch-from-nothing"),
        ("What examples are there of generative AI?", "foundations/traditional-and-generative-ai"),
        ("What does transposed convolution do?", "gans/the-generator"),
        ("Why is the input of the generator noise?", "gans/the-generator"),
        ("Why does the generator end in tanh?", "gans/the-generator"),
        ("Why does the discriminator use leaky relu?", "gans/the-discriminator"),
        ("What is the output of the discriminator?", "gans/the-discriminator"),
        ("What does the best possible discriminator look like?", "gans/the-min-max-game"),
        ("How is the GAN objective related to Jensen Shannon divergence?", "gans/the-min-max-game"),
        ("What is the non-saturating loss?", "gans/training-a-gan"),
        ("How many discriminator steps for each generator step?", "gans/training-a-gan"),
        ("Does batch norm help a DCGAN?", "gans/dcgan"),
        ("What checkerboard artefacts come from transposed convolutions?", "gans/dcgan"),
        ("Why clip the weights of the critic?", "gans/wasserstein-gan"),
        ("What is a gradient penalty?", "gans/wasserstein-gan"),
        ("Why must the critic be 1-Lipschitz?", "gans/wasserstein-gan"),
        ("How do I tell a GAN which digit to draw?", "gans/conditional-gans"),
        ("What is a conditional GAN?", "gans/conditional-gans"),
        ("What is pix2pix?", "gans/what-conditioning-is-used-for"),
        ("What are skip connections in a U-Net good for?", "gans/what-conditioning-is-used-for"),
        ("Can a network fill in a missing part of a picture?", "gans/what-conditioning-is-used-for"),
        ("How can I notice vanishing gradients?", "gans/when-it-goes-wrong"),
        ("Why does my GAN oscillate?", "gans/when-it-goes-wrong"),
        ("What helps against mode collapse?", "gans/when-it-goes-wrong"),
        ("How is FID computed?", "gans/judging-a-gan"),
        ("What is wrong with the inception score?", "gans/judging-a-gan"),
        ("How do precision and recall work for generated images?", "gans/judging-a-gan"),
        ("How does an autoencoder compare with PCA?", "autoencoders-and-diffusion/training-an-autoencoder"),
        ("What is the code of an autoencoder?", "autoencoders-and-diffusion/training-an-autoencoder"),
    ];

    private static readonly string[] OffTopic =
    [
        "How do I boil an egg?",
        "Who painted the Mona Lisa?",
        "What is the tallest mountain in Africa?",
        "When does the next train to Berlin leave?",
        "Which vitamins are in an orange?",
        "How do I renew my passport?",
        "What are the rules of chess?",
        "How many players are on a football team?",
        "Which mortgage has the lowest interest?",
        "Why is the sky blue?",
        "How do I bake sourdough bread?",
        "What is the capital of Australia?",
        "Who won the world cup in 2014?",
        "How do I fix a flat bicycle tyre?",
        "What is the best laptop for students?",
        "How does photosynthesis work?",
        "When was the Eiffel Tower built?",
        "How do I write a cover letter?",
        "What is the price of a diesel generator for my house?",
        "How do I train my dog to sit?",
        "Which stock should I invest in this year?",
        "How do I install Windows on a Mac?",
        "How do transformers use multi-head attention?",
        "What is reinforcement learning from human feedback?",
        "How do I deploy a model with Kubernetes?",
        "What is a convolution in signal radio receivers?",
        "How do I cook pasta for ten people?",
        "How do I learn to play the guitar?",
        "What does the critic say about the new film?",
        "How do I sort a list in Java?",
        "What is gradient of a road and how is it signposted?",
        "How do self-driving cars plan their route?",
        "Who is the president of France?",
        "How do I remove noise from my car engine?",
        "What is a normal body temperature?",
        "How does quantum computing work?",
        "What is the GDP of Brazil?",
        "How does Google rank web pages?",
        "What is the distance from the Earth to the Moon?",
        "How do I convert a Word document to PDF?",
    ];

    [Fact]
    public void Nine_of_ten_questions_are_answered_by_the_right_lesson_among_the_first_three()
    {
        var missed = Answerable.Where(asked => !CourseFixture.LessonsFor(asked.Question).Contains(asked.Lesson))
            .Select(asked => $"{asked.Question} -> {string.Join(", ", CourseFixture.LessonsFor(asked.Question))}").ToArray();

        Assert.True(missed.Length <= Answerable.Length / 10, string.Join("\n", missed));
    }

    [Fact]
    public void Nine_of_ten_questions_that_are_not_of_the_course_are_declined()
    {
        var answered = OffTopic.Where(question => CourseFixture.Answers.Ask(question).HasAnswer).ToArray();

        Assert.True(answered.Length <= OffTopic.Length / 10, string.Join("\n", answered));
    }

    [Theory]
    [InlineData("Why may a probability density be larger than 1?", "the density itself may exceed 1")]
    [InlineData("Is a density a probability?", "Only the area under it is a probability")]
    [InlineData("What is a gradient penalty?", "penalty")]
    [InlineData("Why is KL divergence not symmetric?", "symmetric")]
    public void The_passage_that_is_quoted_first_speaks_of_what_was_asked(string question, string words)
    {
        var first = CourseFixture.Answers.Ask(question).Passages[0];

        Assert.Contains(words, $"{first.Title} {first.Words.Text}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void British_and_American_spellings_find_the_same() => Assert.Equal(
        CourseFixture.Answers.Ask("What does an optimizer minimize, and how does normalization help?").Passages,
        CourseFixture.Answers.Ask("What does an optimiser minimise, and how does normalisation help?").Passages);
}
