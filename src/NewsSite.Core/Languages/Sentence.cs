using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsSite.Languages;

/// <summary>A sentence for readers in English, with the values that stand in it kept apart, so that whoever shows it can say it in the language of the page.</summary>
/// <param name="Words">With <c>{0}</c> where the first value stands.</param>
/// <param name="Values">Numbers, texts, times, days of the week, or sentences again.</param>
public sealed record Sentence(string Words, params object[] Values)
{
    /// <summary>How it is said where the first value is one; null where it counts nothing.</summary>
    public string? One { get; private init; }

    /// <summary>A sentence that counts something.</summary>
    /// <param name="count">Its first value.</param>
    /// <param name="one">Of one, such as <c>a second</c>.</param>
    /// <param name="many">Of any other number, such as <c>{0} seconds</c>.</param>
    public static Sentence Counting(int count, string one, string many) => new(many, count) { One = one };

    /// <summary>In English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, One is { } one && Values[0] is 1 ? one : Words, Values);

    /// <summary>How long to wait, in the middle of a sentence.</summary>
    public static Sentence Seconds(int count) => Counting(count, "a second", "{0} seconds");

    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator Sentence?(string? words) => words is null ? null : new(words);

    [return: NotNullIfNotNull(nameof(sentence))]
    public static implicit operator string?(Sentence? sentence) => sentence?.ToString();
}
