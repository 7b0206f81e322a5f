import { t } from '@lingui/core/macro'
import { Notice } from '@renderer/ui/notice'
import type { SaidRefusal } from '@shared/api/refusal'
import { useState } from 'react'
import { useDesk } from './form-context'
import { serverProblems } from './form-problems'
import classes from './customer-form-page.module.css'

/** What the server said when it refused; its reasons stand at the fields, the rest here. */
export function RefusalNotice({ refusal }: { refusal: SaidRefusal }) {
  const { form } = useDesk()
  const [elsewhere] = useState(
    () => serverProblems(form.store.getState().profile, refusal.problems).elsewhere,
  )
  return (
    <Notice tone="bad" title={t`The server refused this customer`}>
      {refusal.message !== '' && <div>{t`It said: “${{ message: refusal.message }}”`}</div>}
      {elsewhere.length > 0 && (
        <ul className={classes['list']}>
          {elsewhere.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <div>
        {t`Correct what is marked and submit again.`}
        {refusal.traceId !== '' && ` ${t`Trace ID ${{ traceId: refusal.traceId }}.`}`}
      </div>
    </Notice>
  )
}
