using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SolidarityHub.Domain.Accounts;
using SolidarityHub.Domain.Moderation;
using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Infrastructure.Moderation;

/// <summary>The log of what editors did. The database itself refuses to change or remove an entry.</summary>
internal sealed class ModerationActMapping : IEntityTypeConfiguration<ModerationAct>
{
    /// <summary>Only an id may go, once what it names is gone. A restore, which replaces everything, rests the triggers.</summary>
    public const string AppendOnly =
        """
        CREATE OR REPLACE FUNCTION moderation_acts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE'
            AND (NEW.id, NEW.kind, NEW.reason, NEW.at) = (OLD.id, OLD.kind, OLD.reason, OLD.at)
            AND (NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id
              OR NEW.actor_id IS NULL AND NOT EXISTS (SELECT FROM members WHERE members.id = OLD.actor_id))
            AND (NEW.thread_id IS NOT DISTINCT FROM OLD.thread_id
              OR NEW.thread_id IS NULL AND NOT EXISTS (SELECT FROM threads WHERE threads.id = OLD.thread_id))
            AND (NEW.post_id IS NOT DISTINCT FROM OLD.post_id
              OR NEW.post_id IS NULL AND NOT EXISTS (SELECT FROM posts WHERE posts.id = OLD.post_id)) THEN
            RETURN NEW;
          END IF;
          RAISE EXCEPTION 'What editors did stays in the log as it was written.' USING ERRCODE = 'restrict_violation';
        END $$;
        CREATE OR REPLACE TRIGGER moderation_acts_stay BEFORE UPDATE OR DELETE ON moderation_acts
          FOR EACH ROW EXECUTE FUNCTION moderation_acts_stay();
        CREATE OR REPLACE TRIGGER moderation_acts_stay_whole BEFORE TRUNCATE ON moderation_acts
          FOR EACH STATEMENT EXECUTE FUNCTION moderation_acts_stay();
        """;

    public void Configure(EntityTypeBuilder<ModerationAct> act)
    {
        act.ToTable("moderation_acts");
        act.Property(a => a.Id).ValueGeneratedNever();
        act.Property(a => a.Reason).HasMaxLength(ModerationAct.ReasonMaxLength);
        act.HasOne<Member>().WithMany().HasForeignKey(a => a.ActorId).OnDelete(DeleteBehavior.SetNull);
        act.HasOne<DiscussionThread>().WithMany().HasForeignKey(a => a.ThreadId).OnDelete(DeleteBehavior.SetNull);
        act.HasOne<Post>().WithMany().HasForeignKey(a => a.PostId).OnDelete(DeleteBehavior.SetNull);
        act.HasIndex(a => new { a.At, a.Id }).IsDescending();
        act.HasIndex(a => new { a.ThreadId, a.At });
        act.HasIndex(a => new { a.PostId, a.At });
    }
}
