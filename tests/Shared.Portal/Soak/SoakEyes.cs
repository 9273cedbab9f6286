using System.Text;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>One pair of eyes: all that reaches them is searched for what is another's.</summary>
/// <param name="person">Whose they are; 0 for nobody's.</param>
public sealed class SoakEyes(SoakTally tally, int person)
{
    public int Person => person;

    public bool SeePage(string html) => tally.See(person, SoakViolation.PageOfAnother, html);

    public void SeeFrame(ReadOnlyMemory<byte> frame) => tally.See(person, SoakViolation.FrameOfAnother, Encoding.UTF8.GetString(frame.Span));

    public bool SeeReading(IEnumerable<string> texts) => tally.See(person, SoakViolation.ReadingOfAnother, string.Join(' ', texts));
}
