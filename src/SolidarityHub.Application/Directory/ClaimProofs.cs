using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Application.Directory;

/// <summary>Looks whether what a claimant was asked to put up stands where it should.</summary>
public sealed class ClaimProofs(IDnsRecords dns, IWebsiteLinks websites, SiteAddress site)
{
    /// <summary>The record to put into the domain's DNS.</summary>
    public static string RecordOf(string token) => ListingClaim.RecordBeginning + token;

    /// <summary>The listing's page as a link from its website names it. The claim's own token tells whose claim it is for.</summary>
    public string ListingAddress(string slug, string token) => $"{site.Origin}/organizations/{slug}#{token}";

    /// <summary>The claimant's own page here, which can be linked instead.</summary>
    public string MemberAddress(Guid memberId) => $"{site.Origin}/members/{memberId}";

    public async Task<ProofSeen> Look(ListingClaim claim, string slug, CancellationToken cancellation)
    {
        if (claim.Proof == ClaimProof.Dns)
            return Seen(await dns.Texts(WebDomain.HostOf(claim.Website), cancellation), [RecordOf(claim.Token)]);
        if (claim.Proof == ClaimProof.Link)
            return Seen(await websites.OfItself(claim.Website, cancellation), [ListingAddress(slug, claim.Token), MemberAddress(claim.MemberId)]);
        return ProofSeen.Missing;
    }

    private static ProofSeen Seen(IReadOnlyList<string>? found, string[] wanted) => found is null ? ProofSeen.Unreachable
        : found.Any(one => wanted.Contains(one.Trim().TrimEnd('/'), StringComparer.Ordinal)) ? ProofSeen.Found
        : ProofSeen.Missing;
}

/// <summary>What looking for a proof has shown.</summary>
public enum ProofSeen
{
    Found = 0,
    Missing = 1,

    /// <summary>The website or the DNS did not answer, so nothing can be said.</summary>
    Unreachable = 2,
}
