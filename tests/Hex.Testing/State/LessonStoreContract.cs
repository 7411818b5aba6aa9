#pragma warning disable CS1591 // A test says what it is about by its name.

using Hex.Core.Ports;
using Hex.Core.Runs;
using Xunit;

namespace Hex.Testing.State;

/// <summary>What every lesson store does, whatever keeps its rows.</summary>
public abstract class LessonStoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract ILessonStore Store { get; }

    /// <summary>Bounds every call of the suite.</summary>
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ALessonComesBackAsItWasPut()
    {
        var lesson = Given.Lesson("money") with { Text = "prices are in cents;\nnever 'float'", Run = Given.Run().Id };

        await Store.PutAsync(lesson, Stop);

        Assert.Equal([lesson], await Store.ListAsync(Given.Project, limit: 10, Stop));
    }

    [Fact]
    public async Task AProjectNobodyLearnedAboutHasNoLessons() => Assert.Empty(await Store.ListAsync(Given.Project, limit: 10, Stop));

    [Fact]
    public async Task ALaterLessonWithTheSameKeyReplacesTheEarlier()
    {
        await Store.PutAsync(Given.Lesson("money") with { Run = Given.Run().Id }, Stop);
        var later = Given.Lesson("money", minute: 5) with { Text = "prices are decimals now" };

        await Store.PutAsync(later, Stop);

        Assert.Equal([later], await Store.ListAsync(Given.Project, limit: 10, Stop));
    }

    [Fact]
    public async Task LessonsOfAnotherProjectStayWithIt()
    {
        await Store.PutAsync(Given.Lesson("money"), Stop);
        var other = Given.Lesson("money", project: Given.Clone);
        await Store.PutAsync(other, Stop);

        Assert.Equal([other], await Store.ListAsync(Given.Clone, limit: 10, Stop));
    }

    [Fact]
    public async Task LessonsComeNewestFirstAndEqualTimesByKey()
    {
        Lesson[] lessons = [Given.Lesson("old"), Given.Lesson("b", minute: 1), Given.Lesson("a", minute: 1), Given.Lesson("new", minute: 2)];
        foreach (var lesson in lessons)
        {
            await Store.PutAsync(lesson, Stop);
        }

        Assert.Equal(["new", "a", "b", "old"], (await Store.ListAsync(Given.Project, limit: 10, Stop)).Select(lesson => lesson.Key));
        Assert.Equal(["new", "a"], (await Store.ListAsync(Given.Project, limit: 2, Stop)).Select(lesson => lesson.Key));
        Assert.Empty(await Store.ListAsync(Given.Project, limit: 0, Stop));
    }

    [Fact]
    public async Task ALessonIsFoundByItsKeyInItsProjectAlone()
    {
        var lesson = Given.Lesson("money");
        await Store.PutAsync(lesson, Stop);
        await Store.PutAsync(Given.Lesson("dates"), Stop);

        Assert.Equal(lesson, await Store.GetAsync(Given.Project, "money", Stop));
        Assert.Null(await Store.GetAsync(Given.Project, "Money", Stop));
        Assert.Null(await Store.GetAsync(Given.Clone, "money", Stop));
    }

    [Fact]
    public async Task ADeletedLessonIsGoneAndOthersStay()
    {
        await Store.PutAsync(Given.Lesson("money"), Stop);
        var others = new[] { Given.Lesson("dates"), Given.Lesson("money", project: Given.Clone) };
        foreach (var other in others)
        {
            await Store.PutAsync(other, Stop);
        }

        var first = await Store.DeleteAsync(Given.Project, "money", Stop);
        var second = await Store.DeleteAsync(Given.Project, "money", Stop);

        Assert.True(first);
        Assert.False(second);
        Assert.Equal([others[0]], await Store.ListAsync(Given.Project, limit: 10, Stop));
        Assert.Equal([others[1]], await Store.ListAsync(Given.Clone, limit: 10, Stop));
    }

    [Fact]
    public async Task AProjectNobodyLearnedAboutHasNothingToFindOrDelete()
    {
        Assert.Null(await Store.GetAsync(Given.Project, "money", Stop));
        Assert.False(await Store.DeleteAsync(Given.Project, "money", Stop));
    }

    [Fact]
    public Task ANegativeLimitIsAMistakeOfTheCaller() =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ListAsync(Given.Project, limit: -1, Stop));

    [Fact]
    public async Task ACancelledCallerTeachesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.PutAsync(Given.Lesson("money"), new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.GetAsync(Given.Project, "money", new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.DeleteAsync(Given.Project, "money", new CancellationToken(canceled: true)));

        Assert.Empty(await Store.ListAsync(Given.Project, limit: 10, Stop));
    }
}
