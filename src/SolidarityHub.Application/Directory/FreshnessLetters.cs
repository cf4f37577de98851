using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Asks stewards each year whether their listing is still right, reminds them once, and marks it when nobody answers.</summary>
public sealed class FreshnessLetters(IHubDb db, Listings listings, IStewards stewards, IIds ids, TimeProvider time)
{
    /// <summary>Takes the step that is due for each listing and puts its letters into the outbox.</summary>
    /// <param name="due">Held until the transaction ends.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many letters that makes.</returns>
    public async Task<int> Write(IReadOnlyList<Organization> due, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var organization in due)
        {
            var keepers = await stewards.Of(organization.Id, cancellation);
            switch (organization.StepOn(keepers.Count > 0, time.Now()))
            {
                case FreshnessStep.Ask:
                    written += Send("listingStillRight", organization, keepers);
                    break;
                case FreshnessStep.Remind:
                    written += Send("listingStillRightAgain", organization, keepers);
                    break;
                case FreshnessStep.Mark:
                    listings.Log(organization, null, "", ListingAct.Lapsed);
                    break;
                case FreshnessStep.None:
                    break;
            }
        }

        return written;
    }

    private int Send(string letter, Organization organization, IReadOnlyList<MemberAddress> keepers)
    {
        foreach (var keeper in keepers)
        {
            var secret = ids.NewSecret();
            db.ConfirmationLetters.Add(new ConfirmationLetter(ids.New(), organization.Id, keeper.MemberId, SecretHash.Of(secret), time.Now()));
            db.Add(new Mail(letter, keeper.Email, keeper.Language, new Dictionary<string, string>
            {
                ["organization"] = organization.Name,
                ["confirmPath"] = $"/still-right/{secret}",
                ["editPath"] = $"{Listings.PathOf(organization)}/edit",
            }), ids, time);
        }

        return keepers.Count;
    }
}
