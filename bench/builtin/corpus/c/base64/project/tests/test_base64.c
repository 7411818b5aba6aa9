#include "base64.h"
#include "check.h"

static const char *encoded(const char *text)
{
    static char buffer[64];
    base64_encode((const unsigned char *)text, strlen(text), buffer);
    return buffer;
}

int main(void)
{
    unsigned char data[64];
    CHECK_TEXT("", encoded(""));
    CHECK_TEXT("TQ==", encoded("M"));
    CHECK_TEXT("TWE=", encoded("Ma"));
    CHECK_TEXT("TWFu", encoded("Man"));
    CHECK_INT(9, (long long)base64_encoded_size(4));
    CHECK_INT(3, base64_decode("TWFu", data));
    CHECK(memcmp(data, "Man", 3) == 0);
    CHECK_INT(-1, base64_decode("TW=u", data));
    return check_summary();
}
