namespace ContactAppointment.Application.Unsubscribing;

/// <summary>Makes and reads the links in reminders. They are signed: nobody can make one for someone else's address.</summary>
public interface IUnsubscribeLinks
{
    /// <summary>The link for a mail; valid for ever.</summary>
    Uri For(Unsubscription unsubscription);

    /// <summary>What the last part of a link's path stands for; null when it is none of ours.</summary>
    Unsubscription? Read(string token);
}
