/**
 * The key that signs session JWTs unless another is given. It is public on purpose: it protects nothing, costs no
 * time at start, and makes the same run give the same bytes.
 */
export const developmentKey = {
  privateKey: {
    kty: "RSA",
    n:
      "sNzZlVqXLwdzkxfKCGJihcrQ1trIu3BJvE478Dxa_iS4zJNTQ3mwJjlexnEwWKOz9FyNvJa8Vwec4-01AT3IFy5ilO4koBLP" +
      "W81IjohyUIbH_Skwgq-aZfIS4o7Kw7M9l-OFHUF6aoyr8XJxrMAjgcpvo6d7y3POT-IFn4Bt1DJp2Oa9di1dtWEnKiAMEvYR" +
      "ioQpjDIuKVlO92jbaPRz8tqLHnVqNJkR6Rpm8noTCY7PsAF7VJdeAKZzvEQNxal3CJSCqYAHWB_168qqggCvtTxBD23yAtiQ" +
      "1y0b6bdYZd8Pe7j5JnnYhS0VWnOja3KxX3fVXWR_3HxxeFsJWqf7Vw",
    e: "AQAB",
    d:
      "EVPHFV98tE98k9_0G9eCY4KNQfTJTw50iuL3SFVWwiithOK3eO2Gbm2XIBtIFfG5LarrpUWh9LzQMscIjF3rKSo9ikMSii7i" +
      "6ybfgZH98Rm4pNAmP9zIZE3Pv9Z8KFQlJ_5TCkdh9j0LPhUXl0nJBhbj0nAULB3lC-UkO-OEibyvVugJXR41G6AmMU3Xl0sx" +
      "TlXLXSdqbQkcTqKyjsf9KO74J1cvrt2LQ7tlvs8xTw6_uh4oQK0QxZsEvOR31vVHqlm0uw8OGFAjHDb76sIopcMimTRrOTGu" +
      "zdn8PEwatEmtdGdkIoM0Ffp5R4ffdheBFZn1sTmz6c0u0xmG-7U2IQ",
    p:
      "8AkoN60Gy8lw07_6HBRthezM8A4TjqOy13fQChB3Ax_iXvFaB4o-IeuUWQWMuqV5qbZfrTW3qlEG0ma24d6LAjNVevGDmINH" +
      "EXpY8W0lQ3yiI_Kq8A7UXduu41rPhcVt7syMiGt9QD-lEVISUgxY64UQBq4pcuutFjeEPQNJIdk",
    q:
      "vKAcE4xnaxEueqSmtmbHW8oWopvOUAcC1bYFYSRld5eOXTSaPdKF6do5eCJe0GuF33mLK4urd0tQ24XvA09ncvXizgH-4rIm" +
      "ZgK7NrZ3LvtlH61Y9alk-uOJ8IobglZEIveLynidObrInDUz4NRj1VUPnR39k6wOCSJBzzB5mK8",
    dp:
      "s4l13mb5zVVnocpXDcetv91F0EwHDsqcSxOftNdp3RltHSyS9U7OeFqXhBplj3mTzX_OgmTKcobWfms7YSguez_gMOwSTPHs" +
      "J0OG4VWM6LSBJjgs6Q9-gpF9dyqGS_1G47V1a9hSP8sa8SCc-Weo3siRGx4LfJyQwyxVKbmaask",
    dq:
      "QOTIpAUS82fm2LTa0jgL8E1XejwmP6wZ0pKbyS7vZbSTeweE5S4PekPkr6sLeaL0XM0BD0svA4y61bt_XmEsEwX7MKrJGQ73" +
      "XPMlm44s9NHymXJW_7V2k0ZDB6lMC4xIRstpoY_bb6gOKoe3QGtxqUxpYcGWov53mbbac0CXJOs",
    qi:
      "Dgt60xZar-fNK3qeCaL0YnuOSeRNNrmHAVD948_jU_nxTAXtGz69Xb2Ga785x-rk-l9hPsSP1bmpC1L0Q8i6pRIiGezlUceN" +
      "-ZZaD4WaI7Mn6DjKTA0kYZpY0Psmq-vJJF7hj1VH8DGMRruaTX8J3gyvmDjX03SVlW1Hu-Aic6s",
  },
  /** Self-signed, because the key set has a place for one. */
  certificate:
    "MIIDGjCCAgKgAwIBAgIBATANBgkqhkiG9w0BAQsFADAlMSMwIQYDVQQDDBpVbmRlcnN0dWR5IGRldmVsb3BtZW50IGtleTAg" +
    "Fw0yNjExMjEwMzExMThaGA8yMTI2MTAyODAzMTExOFowJTEjMCEGA1UEAwwaVW5kZXJzdHVkeSBkZXZlbG9wbWVudCBrZXkw" +
    "ggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCw3NmVWpcvB3OTF8oIYmKFytDW2si7cEm8TjvwPFr+JLjMk1NDebAm" +
    "OV7GcTBYo7P0XI28lrxXB5zj7TUBPcgXLmKU7iSgEs9bzUiOiHJQhsf9KTCCr5pl8hLijsrDsz2X44UdQXpqjKvxcnGswCOB" +
    "ym+jp3vLc85P4gWfgG3UMmnY5r12LV21YScqIAwS9hGKhCmMMi4pWU73aNto9HPy2osedWo0mRHpGmbyehMJjs+wAXtUl14A" +
    "pnO8RA3FqXcIlIKpgAdYH/XryqqCAK+1PEEPbfIC2JDXLRvpt1hl3w97uPkmediFLRVac6NrcrFfd9VdZH/cfHF4Wwlap/tX" +
    "AgMBAAGjUzBRMB0GA1UdDgQWBBTcdxmkd8tkL6DB+bQFjlP6Ht61bTAfBgNVHSMEGDAWgBTcdxmkd8tkL6DB+bQFjlP6Ht61" +
    "bTAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQAwMlk6sW/2qe0+uAO3c9Ev5jTnf/qxdd/8me7Nn2E0O0tn" +
    "n5GnNwgbrooLBGcNZPNXUIMt7qHfSjB18Zi6zEgBfHB/nyUc51XNNcqN77fwZVNTAPmKfEA2UG1CgN3Usw3qgoFIK6KMQMru" +
    "pgnGq7fMAHK0WqgvIxHjElhCtrDE7YUxM2/bWAaQw8r793M1VFT6EnqxOBUBsr8FV0darTbCn77Gaqr62gSu2crASti31yS5" +
    "UUPmHDgb7U/A4RQ/cJ2BxjME4wt06t+DHM6KoiG8dIZM5PYVHClqsVCObrA6YXpU0Wv5BwbbMl5uXFiEa+vTklCLp1SR0wky" +
    "4Fqn+Mkb",
  certificateThumbprint: "2ci-PYQ_3f9F4IWdyz4ai-xpvO5LMgzB7Q9hCxTfgXA",
  keyId: "7d0c8a52-3f0e-4b8e-9a37-2f6c1d5e8b40",
} as const;
