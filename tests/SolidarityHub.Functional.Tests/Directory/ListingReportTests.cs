using System.Net;
using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Directory;
using SolidarityHub.Domain.Directory;
using SolidarityHub.TestSite;

namespace SolidarityHub.Functional.Tests.Directory;

/// <summary>Anyone can say that a listing is not right, editors answer, and whoever wanted an answer gets it.</summary>
public sealed class ListingReportTests(Hub hub)
{
    private const string Form = "form:has([name='Form.Reason'])";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_s_and_a_member_s_report_are_answered_by_mail_and_the_visitor_s_address_is_forgotten()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        var address = $"neighbor{Guid.CreateVersion7():N}@visitors.example";
        using var visitor = hub.Visitor("es");
        await visitor.Open($"/organizations/{slug}/report");
        await visitor.Submit(Form, new { Reason = "WrongFacts", Note = "El horario es otro.", Email = address });
        Assert.Equal($"/organizations/{slug}", visitor.Path);
        using var ash = await hub.Member("Ash");
        await ash.Open($"/organizations/{slug}/report");
        await ash.Submit(Form, new { Reason = "Closed" });
        Assert.Equal($"/organizations/{slug}", ash.Path);
        await ash.Open($"/organizations/{slug}/report");
        await ash.Submit(Form, new { Reason = "Closed" });
        Assert.Equal(HttpStatusCode.Conflict, ash.Status);

        using var eva = await hub.Editor();
        await eva.Open($"/moderation/listing-reports/{slug}");
        Assert.Contains("El horario es otro.", eva.Text);
        Assert.DoesNotContain(address, eva.Html, StringComparison.Ordinal);
        await eva.Submit(Form.Replace("Reason", "Outcome", StringComparison.Ordinal), new { Outcome = "PutRight", Answer = "Thank you, it is right now." });
        Assert.Equal("/moderation/listing-reports", eva.Path);
        Assert.DoesNotContain(slug, eva.Html, StringComparison.Ordinal);

        var letters = await hub.Letters("it is right now");
        Assert.Contains(letters, letter => letter.Contains(address, StringComparison.Ordinal) && letter.Contains("\"es\"", StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.Contains(ash.Account!.Email, StringComparison.Ordinal));
        Assert.False(await hub.Look(db => db.ListingReports.AnyAsync(report => report.Email == address, Cancellation)));
        await rosa.Open($"/organizations/{slug}");
        Assert.Contains("A report was answered", rosa.Text);
        Assert.DoesNotContain("Ash", rosa.Text, StringComparison.Ordinal);
        // The answer is for those who reported; those who were reported read only that there was one.
        Assert.DoesNotContain("it is right now", rosa.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_reported_while_an_editor_answers_waits_on()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        await hub.As(await hub.MakeMember("Ash"), requests => requests.Send(new ReportListing(slug, ListingFault.WrongFacts, null, "The hours.", null, "en")));
        using var eva = await hub.Editor();
        await eva.Open($"/moderation/listing-reports/{slug}");
        await hub.As(await hub.MakeMember("Kim"), requests => requests.Send(new ReportListing(slug, ListingFault.Harmful, null, "It shows where I live.", null, "en")));
        await eva.Submit(Form.Replace("Reason", "Outcome", StringComparison.Ordinal), new { Outcome = "PutRight", Answer = "The hours are right now." });

        var waiting = await hub.Look(db => db.ListingReports.Where(report => report.AnsweredAt == null
            && db.Organizations.Any(o => o.Id == report.OrganizationId && o.Slug == slug)).Select(report => report.Note).ToListAsync(Cancellation));
        Assert.Equal(["It shows where I live."], waiting);
    }

    [Fact]
    public async Task A_program_that_fills_in_the_unseen_field_is_thanked_and_not_heard()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        using var program = hub.Visitor();
        await program.Open($"/organizations/{slug}/report");
        await program.Submit(Form, new { Reason = "Other", Note = "Buy now!", Website = "https://spam.example" });
        Assert.Equal($"/organizations/{slug}", program.Path);
        await program.Open($"/organizations/{slug}/report");
        await program.Submit(Form, new { Reason = "Other", Note = "Buy now!", Started = "forged" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, program.Status);
        Assert.Equal(0, await hub.Look(db => db.ListingReports.CountAsync(report => report.Note == "Buy now!", Cancellation)));
    }

    [Fact]
    public async Task Of_two_editors_who_answer_at_once_one_does_and_nobody_answers_about_their_own()
    {
        using var rosa = await hub.Member("Rosa");
        var slug = await Listed.By(hub, rosa, published: true);
        var ash = await hub.MakeMember("Ash");
        var report = new ReportListing(slug, ListingFault.Closed, null, null, null, "en");
        Assert.True((await hub.As(ash, requests => requests.Send(report))).Succeeded);
        Assert.Equal("listingReport.before", (await hub.As(ash, requests => requests.Send(report))).Error?.Code);
        var own = rosa.Account! with { Role = Domain.Accounts.SiteRole.Editor };
        var seen = await hub.Look(db => db.ListingReports.Where(one => one.ReporterId == ash.Id).Select(one => one.Id).ToListAsync(Cancellation));
        var answer = new AnswerListingReports(slug, seen, ListingReportOutcome.TakenOff, "It is gone.");
        Assert.Equal("directory.ownListing", (await hub.As(own, requests => requests.Send(answer))).Error?.Code);

        var editors = await Task.WhenAll(Enumerable.Range(1, 3).Select(number => hub.MakeMember($"Eva {number}", Domain.Accounts.SiteRole.Editor)));
        var answers = await Task.WhenAll(editors.Select(editor => hub.As(editor, requests => requests.Send(answer))));
        Assert.Single(answers, one => one.Succeeded);
        using var visitor = hub.Visitor();
        await visitor.Open($"/organizations/{slug}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }
}
