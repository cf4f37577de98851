using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Tests.Common;

/// <summary>An act gives a value or a reason, never both and never neither.</summary>
public sealed class ResultTests
{
    [Fact]
    public void A_value_succeeds()
    {
        Result<int> result = 5;
        Assert.True(result.Succeeded);
        Assert.Null(result.Error);
        Assert.Equal(5, result.Value);
    }

    [Fact]
    public void A_refusal_keeps_its_reason()
    {
        Result<int> result = Error.Conflict("threads.keyReused");
        Assert.False(result.Succeeded);
        Assert.Equal(("threads.keyReused", ErrorKind.Conflict), (result.Error.Code, result.Error.Kind));
    }

    [Fact]
    public void Asking_a_refusal_for_its_value_is_a_bug()
    {
        Result<int> result = Error.NotFound("threads.notFound");
        var bug = Assert.Throws<InvalidOperationException>(() => result.Value);
        Assert.Contains("threads.notFound", bug.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_field_is_named_with_its_reason()
    {
        var error = Error.Invalid("Name", "directory.nameTaken");
        var field = Assert.Single(error.Fields);
        Assert.Equal(("Name", "directory.nameTaken"), (field.Field, field.Code));
        Assert.Equal(ErrorKind.Invalid, error.Kind);
    }

    [Fact]
    public void Too_much_says_when_to_come_back() =>
        Assert.Equal(TimeSpan.FromSeconds(7), Error.TooMany("threads.tooFast", TimeSpan.FromSeconds(7)).RetryAfter);
}
