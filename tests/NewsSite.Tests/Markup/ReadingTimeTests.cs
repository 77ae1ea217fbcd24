using NewsSite.Markup;

namespace NewsSite.Tests.Markup;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("*** \n\n --- ", 0)]
    [InlineData("One word.", 1)]
    public void Short_texts_take_a_minute_and_empty_ones_none(string text, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(text));

    [Fact]
    public void Words_are_read_at_230_a_minute() => Assert.Equal(10, ReadingTime.Minutes(string.Concat(Enumerable.Repeat("word ", 2300))));

    [Fact]
    public void Scripts_without_spaces_take_their_time_too()
    {
        Assert.Equal(4, ReadingTime.Minutes(new string('新', 2000)));
        Assert.Equal(2, ReadingTime.Minutes(string.Concat(Enumerable.Repeat("ภาษาไทย", 143))));
    }
}
