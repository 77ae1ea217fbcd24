namespace NewsSite.Moderation.Scoring;

/// <summary>What the scorer learned of one language on one day, and how it did on comments it had not seen; added to and never changed, but for terms that a newer one replaces.</summary>
public sealed class ScorerModel
{
    public int Id { get; private set; }

    /// <summary>BCP 47, the language alone, such as <c>en</c>.</summary>
    public string Language { get; private set; } = "";

    public DateTimeOffset LearnedAt { get; private set; }

    /// <summary>See <see cref="LessonRecord"/>.</summary>
    public int Approved { get; private set; }

    public int Rejected { get; private set; }

    public int Caught { get; private set; }

    public int Wronged { get; private set; }

    /// <summary>Whether any sum was a good enough sign; one without speaks of no comment.</summary>
    public bool Speaks { get; private set; }

    /// <summary>See <see cref="LearnedTerms.Write"/>; empty once a newer one is in force.</summary>
    public byte[] Terms { get; private set; } = [];

    private ScorerModel()
    {
    }

    public ScorerModel(string language, LearnedTerms learned, LessonRecord record, DateTimeOffset now)
    {
        Language = language;
        LearnedAt = now;
        (Approved, Rejected, Caught, Wronged) = (record.Approved, record.Rejected, record.Caught, record.Wronged);
        Speaks = learned.Threshold is not null;
        Terms = learned.Write();
    }
}
