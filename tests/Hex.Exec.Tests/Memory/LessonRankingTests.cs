using Hex.Core.Runs;
using Hex.Exec.Memory;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Memory;

public sealed class LessonRankingTests
{
    [Fact]
    public void ALessonThatNamesTheFileComesBeforeOneThatSharesWords()
    {
        var ranked = Rank(Lesson("words", "rounding of the total is delicate"), Lesson("file", "price.js is generated from price.ts"));

        Assert.Equal(["file", "words"], ranked.Select(lesson => lesson.Lesson.Key));
    }

    [Fact]
    public void ANameOfTheCodeCountsMoreThanAPlainWord()
    {
        var ranked = Rank(Lesson("plain", "the total is in cents"), Lesson("symbol", "roundHalfUp lies"));

        Assert.Equal(["symbol", "plain"], ranked.Select(lesson => lesson.Lesson.Key));
    }

    [Fact]
    public void AmongEqualsTheNewerComesFirst()
    {
        var ranked = Rank(Lesson("old", "total"), Lesson("new", "total", minute: 5), Lesson("unrelated", "colours", minute: 9));

        Assert.Equal(["new", "old", "unrelated"], ranked.Select(lesson => lesson.Lesson.Key));
        Assert.Equal(0, ranked[^1].Score);
    }

    [Fact]
    public void WordsCountInEveryForm()
    {
        var ranked = Rank(Lesson("other", "colours"), Lesson("form", "rounded totals"));

        Assert.Equal("form", ranked[0].Lesson.Key);
        Assert.Equal(2, ranked[0].Score);
    }

    private static Lesson Lesson(string key, string text, int minute = 0) => Given.Lesson(key, minute) with { Text = text };

    private static IReadOnlyList<RankedLesson> Rank(params Lesson[] lessons) => LessonRanking.Rank(lessons, ["src/price.js"], ["total", "rounding", "roundHalfUp"]);
}
